namespace TypedArticles.Newsroom.Tests.Safety;

/// <summary>Attacks on renderers of Markdown, of the kinds that OWASP, Cure53 and the trackers of renderers list.</summary>
internal static class Attacks
{
    private const string Base64 = "PHNjcmlwdD5wYXJlbnQuaGl0KCk8L3NjcmlwdD4=";

    public static IReadOnlyList<Attack> All { get; } = [.. Schemes(), .. Images(), .. Html(), .. Breakouts(), .. Ids(), .. Odds()];

    private static IEnumerable<Attack> Schemes() =>
    [
        new("javascript", "[click me](javascript:hit())", "click me"),
        new("javascript in capitals", "[click me](JaVaScRiPt:hit())", "click me"),
        new("javascript with a comment", "[click me](javascript://x/%0Ahit())", "click me"),
        new("javascript in angle brackets", "[click me](<javascript:hit()>)", "click me"),
        new("javascript after a space", "[click me](< javascript:hit()>)", "click me"),
        new("javascript after a control character", "[click me](&#1;javascript:hit())", "click me"),
        new("javascript by decimal entities", "[click me](&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;hit())", "click me"),
        new("javascript by long decimal entities", "[click me](&#0000106&#0000097&#0000118&#0000097&#0000115cript:hit())", "click me"),
        new("javascript by hexadecimal entities", "[click me](&#x6A;&#x61;&#x76;&#x61;&#x73;&#x63;&#x72;&#x69;&#x70;&#x74;&#x3A;hit())", "click me"),
        new("javascript by named entities", "[click me](javascript&colon;hit())", "click me"),
        new("javascript with an entity for a tab", "[click me](java&Tab;script:hit())", "click me"),
        new("javascript with an entity for a line feed", "[click me](java&NewLine;script:hit())", "click me"),
        new("javascript with a number for a tab", "[click me](java&#9;script&#x0A;:hit())", "click me"),
        new("javascript with a tab in angle brackets", "[click me](<java\tscript:hit()>)", "click me"),
        new("javascript with escapes", "[click me](javascript\\:hit\\(\\))", "click me"),
        new("javascript with a title", "[click me](javascript:hit() \"title\")", "click me"),
        new("javascript by a definition", "[click me][x]\n\n[x]: javascript:hit()", "click me"),
        new("javascript by a definition with entities", "[click me]\n\n[click me]: <&#x6A;avascript&#58;hit()> 'title'", "click me"),
        new("javascript by an autolink", "<javascript:hit()>", "javascript:hit()"),
        new("javascript by an autolink in capitals", "<JAVASCRIPT:hit()>", "JAVASCRIPT:hit()"),
        new("javascript in a table", "| a | b |\n|---|---|\n| [click me](javascript:hit()) | c |", "click me"),
        new("javascript in a task", "- [ ] [click me](javascript:hit())", "click me"),
        new("javascript in a heading", "# [click me](javascript:hit())", "click me"),
        new("javascript in a note", "text[^1]\n\n[^1]: [click me](javascript:hit())", "click me"),
        new("javascript in a quotation", "> - [**click** me](javascript:hit())", "click me"),
        new("javascript around an image", "[![click me](/none.png)](javascript:hit())", ""),
        new("javascript around an image of another site", "[![click me](https://evil.example/a.png)](javascript:hit())", "click me"),
        new("a link in a link", "[a [click me](javascript:hit()) b](https://a.example)", "click me"),
        new("vbscript", "[click me](vbscript:msgbox(1))", "click me"),
        new("data as HTML", $"[click me](data:text/html;base64,{Base64})", "click me"),
        new("data as SVG", "[click me](<data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='hit()'/>>)", "click me"),
        new("data by an autolink", "<data:text/html,<script>hit()</script>>", "hit()"),
        new("a file", "[click me](file:///etc/passwd)", "click me"),
        new("blob", "[click me](blob:https://evil.example/1)", "click me"),
    ];

    private static IEnumerable<Attack> Images() =>
    [
        new("a tracking image", "![portrait](https://evil.example/pixel.gif)", "portrait"),
        new("a tracking image without a text", "![](https://evil.example/pixel.gif)", "https://evil.example/pixel.gif"),
        new("a tracking image without a scheme", "![portrait](//evil.example/pixel.gif)", "portrait"),
        new("a tracking image with backslashes", "![portrait](<\\\\\\\\evil.example/pixel.gif>)", "portrait"),
        new("a tracking image with one backslash", "![portrait](/\\evil.example/pixel.gif)", "portrait"),
        new("a tracking image with a tab", "![portrait](/&#9;/evil.example/pixel.gif)", "portrait"),
        new("a tracking image by a definition", "![portrait][x]\n\n[x]: https:evil.example/pixel.gif", "portrait"),
        new("a tracking image in a link", "[![portrait](http://evil.example/pixel.gif)](https://a.example)", "portrait"),
        new("a tracking image in the text of another", "![a ![portrait](https://evil.example/1.gif) b](https://evil.example/2.gif)", "portrait"),
        new("an image of javascript", "![portrait](javascript:hit())", "portrait"),
        new("an image of data", "![portrait](data:image/svg+xml;base64,PHN2ZyB4bWxucz0naHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmcnIG9ubG9hZD0naGl0KCknLz4=)", "portrait"),
        new("an image with a tag as its text", "![<img src=x onerror=hit()>](https://evil.example/a.gif)", "onerror=hit()"),
    ];

    private static IEnumerable<Attack> Html() =>
    [
        Raw("<script>hit()</script>"),
        Raw("<SCRIPT\n>hit()</SCRIPT\n>", "hit()"),
        Raw("<script src=https://evil.example/a.js></script>"),
        Raw("<script type=module>hit()</script>"),
        Raw("text <script>hit()</script> text"),
        Raw("<img src=x onerror=hit()>"),
        Raw("<img src=/none.png onerror=\"hit()\" />"),
        Raw("<img/src=x/onerror=hit()>"),
        Raw("<img src=https://evil.example/pixel.gif>"),
        Raw("<svg onload=hit()>"),
        Raw("<svg><script>hit()</script></svg>"),
        Raw("<svg><animate onbegin=hit() attributeName=x dur=1s>"),
        Raw("<svg><a xlink:href=\"javascript:hit()\"><text y=20>click me</text></a></svg>"),
        Raw("<svg><use href=\"https://evil.example/a.svg#x\"></use></svg>"),
        Raw("<math><mtext><table><mglyph><style><img src=x onerror=hit()>", "onerror=hit()"),
        Raw("<iframe src=\"javascript:parent.hit()\"></iframe>"),
        Raw("<iframe srcdoc=\"<script>parent.hit()</script>\"></iframe>"),
        Raw("<iframe src=https://evil.example></iframe>"),
        Raw("<object data=https://evil.example/a.swf></object>"),
        Raw("<embed src=https://evil.example/a.swf>"),
        Raw("<style>@import 'https://evil.example/a.css';</style>"),
        Raw("<style>main{background:url(https://evil.example/a.png)}</style>"),
        Raw("<p style=\"background:url(https://evil.example/a.png)\">text</p>"),
        Raw("<link rel=stylesheet href=https://evil.example/a.css>"),
        Raw("<meta http-equiv=refresh content=\"0;url=https://evil.example\">"),
        Raw("<base href=https://evil.example/><img src=a.png>"),
        Raw("<form action=https://evil.example><input autofocus onfocus=hit()><button>go</button></form>", "onfocus=hit()"),
        Raw("<button formaction=\"javascript:hit()\" form=x>click me</button><form id=x></form>", "formaction"),
        Raw("<details open ontoggle=hit()><summary>open</summary></details>"),
        Raw("<video poster=https://evil.example/a.png><source onerror=hit()></video>"),
        Raw("<audio src=https://evil.example/a.mp3 autoplay></audio>"),
        Raw("<input type=image src=https://evil.example/a.png>"),
        Raw("<body onload=hit()>"),
        Raw("<b onmouseover=hit()>hover me</b>"),
        Raw("<a href=\"javascript:hit()\">click me</a>"),
        Raw("<a href=\"&#106;avascript:hit()\">click me</a>", "click me"),
        Raw("<style>@keyframes k{}</style><p style=animation-name:k onanimationstart=hit()>text</p>", "onanimationstart"),
        Raw("<div onclick=hit()>\n\n**click me**\n\n</div>", "click me"),
        Raw("<!-- --!><img src=x onerror=hit()> -->", "onerror=hit()"),
        Raw("<!--><img src=x onerror=hit()>-->", "onerror=hit()"),
        Raw("<![CDATA[><img src=x onerror=hit()>]]>", "onerror=hit()"),
        Raw("<? ><img src=x onerror=hit()> ?>", "onerror=hit()"),
        Raw("<!X ><img src=x onerror=hit()>", "onerror=hit()"),
        Raw("<noscript><p title=\"</noscript><img src=x onerror=hit()>\">", "onerror=hit()"),
        Raw("<textarea><img title=\"</textarea><img src=x onerror=hit()>\">", "onerror=hit()"),
        Raw("<template><script>hit()</script></template><xmp></xmp><script>hit()</script>", "<xmp>"),
        Raw("<x contenteditable onblur=hit() tabindex=1 autofocus onfocus=hit()>text</x>", "onfocus=hit()"),
    ];

    private static IEnumerable<Attack> Breakouts() =>
    [
        new("out of a title", "[click me](https://a.example \"x\\\" onmouseover=\\\"hit()\")", "click me"),
        new("out of a title by an entity", "[click me](https://a.example 'x&quot; onmouseover=&quot;hit()')", "click me"),
        new("out of a title by a tag", "[click me](https://a.example \"<img src=x onerror=hit()>\")", "click me"),
        new("out of an address", "[click me](https://a.example/\"onmouseover=\"hit())", "click me"),
        new("out of an address in angle brackets", "[click me](<https://a.example/\"><img src=x onerror=hit()>>)", "onerror=hit()"),
        new("out of an autolink", "<https://a.example/\"onmouseover=\"hit()>", "onmouseover"),
        new("out of a bare address", "https://a.example/\"onmouseover=\"hit()\" www.a.example/'onmouseover='hit()", "onmouseover"),
        new("an address around a tag", "https://a.example/<img src=x onerror=hit()>", "onerror=hit()"),
        new("out of the text of an image", "![x\" onerror=\"hit()](/none.png)", ""),
        new("a tag as the text of a link", "[<img src=x onerror=hit()>](https://a.example)", "onerror=hit()"),
        new("out of an info string", "```\"><img/src=x/onerror=hit()>\nreadable\n```", "readable"),
        new("an info string with events", "``` x\" onmouseover=\"hit()\nreadable\n```", "readable"),
        new("out of code", "`</code><img src=x onerror=hit()>`\n\n    </pre><script>hit()</script>", "onerror=hit()"),
        new("out of a label of a note", "a[^\"><img src=x onerror=hit()>]\n\n[^\"><img src=x onerror=hit()>]: readable", "readable"),
        new("a tag in a table", "| <img src=x onerror=hit()> | b |\n|:-:|---|\n| c | <script>hit()</script> |", "onerror=hit()"),
        new("a tag in a task", "- [x] <img src=x onerror=hit()>", "onerror=hit()"),
        new("a tag in a definition", "[<script>hit()</script>]\n\n[<script>hit()</script>]: https://a.example '<script>hit()</script>'", "hit()"),
        new("a tag in a heading", "# <img src=x onerror=hit()>\n\n## \" onmouseover=\"hit()", "onerror=hit()"),
        new("entities of a tag", "&lt;img src=x onerror=hit()&gt; &#60;script&#62;hit()&#60;/script&#62;", "onerror=hit()"),
        new("escapes of a tag", "\\<img src=x onerror=hit()>", "onerror=hit()"),
        new("attributes of an extension", "[click me](https://a.example){onmouseover=hit() .x #location}", "click me"),
    ];

    private static IEnumerable<Attack> Ids() =>
    [
        new("the id location", "# location", "location", HasIds: true),
        new("the id __proto__", "# __proto__", "proto", HasIds: true),
        new("ids of the document", "# cookie\n\n# getElementById\n\n# body", "getElementById", HasIds: true),
        new("ids of notes", "x[^1]\n\n[^1]: readable", "readable", HasIds: true),
        new("an id and a name in HTML", "<a id=config name=config href=https://evil.example>config</a>", "config", HasIds: true),
        new("a form with names", "<form id=user><input name=attributes></form>", "attributes", HasIds: true),
    ];

    private static IEnumerable<Attack> Odds() =>
    [
        new("a direction that is turned", "[\u202Ekcilc\u202C click me](java\u202Escript:hit()) <img src=x onerror=hit()\u202E>", "click me"),
        new("characters without width", "[click me](java\u200Bscript:hit()) [again](\u200Bjavascript:hit()) <scr\u200Bipt>hit()</script>", "click me"),
        new("a character that is none", "[click me](java&#0;script:hit()) <scr\uFFFDipt>hit()</script>", "click me"),
        new("deep nesting", new string('>', 40) + " <img src=x onerror=hit()> " + new string('*', 30) + "[click me](javascript:hit())" + new string('*', 30), "click me"),
        new("a very long address", "[click me](javascript:" + new string('/', 2) + new string('a', 70_000) + "%0Ahit())", "click me"),
        new("a very long tag", "<img " + new string('a', 70_000) + " src=x onerror=hit()>", "onerror=hit()"),
        new("lines in a link", "[click\nme](\njavascript:hit()\n)", "click me"),
        new("emphasis in a scheme", "[click me](java*script*:hit()) *[a](javascript:hit()*)", "click me"),
        new("a tag over lines", "<img\nsrc=x\nonerror=hit()\n>", "onerror=hit()"),
        new("a mail with a script", "<a@evil.example?body=\"><img src=x onerror=hit()>>", "onerror=hit()"),
        new("templates of frameworks", "{{constructor.constructor('hit()')()}} ${hit()} <%= hit() %>", "hit()"),
    ];

    private static Attack Raw(string html, string? readable = null) => new(html, html, readable ?? html);
}
