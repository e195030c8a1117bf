namespace TypedArticles.Parsing.Body;

/// <summary>Judges a joint after a colon, which announces a list or a speech: <c>The tips include:Use layers</c>.</summary>
internal static class ColonJoint
{
    private const int ShortestWord = 3;

    public static bool IsBoundary(in Joint joint) =>
        Letters.IsUpper(joint.First)
        && joint.WordBefore(joint.Position - 1).Length >= ShortestWord
        && (joint.Right.Length > 1 || char.IsWhiteSpace(joint.Next))
        && !joint.IsInAddress;
}
