using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>Which texts are values of dates, times, ids, addresses and enums, and what is said of those that are not.</summary>
public sealed class TimeValueTests
{
    [Theory]
    [InlineData("DateOnly", """
        2024-03-12
        2024-02-29
        2023-02-29 => (2,8)[10]: ART0106: 'value' is a DateOnly, found '2023-02-29'; write a date such as '2024-03-12'
        2024-3-12 => (2,8)[9]: ART0106: 'value' is a DateOnly, found '2024-3-12'; write '2024-03-12'
        12/03/2024 => (2,8)[10]: ART0106: 'value' is a DateOnly, found '12/03/2024'; write '2024-12-03' or '2024-03-12'
        13/03/2024 => (2,8)[10]: ART0106: 'value' is a DateOnly, found '13/03/2024'; write '2024-03-13'
        2024/03/12 => (2,8)[10]: ART0106: 'value' is a DateOnly, found '2024/03/12'; write '2024-03-12'
        12.03.2024 => (2,8)[10]: ART0106: 'value' is a DateOnly, found '12.03.2024'; write '2024-03-12'
        March 12, 2024 => (2,8)[14]: ART0106: 'value' is a DateOnly, found 'March 12, 2024'; write '2024-03-12'
        12 Mar 2024 => (2,8)[11]: ART0106: 'value' is a DateOnly, found '12 Mar 2024'; write '2024-03-12'
        12th March 2024 => (2,8)[15]: ART0106: 'value' is a DateOnly, found '12th March 2024'; write '2024-03-12'
        2024-03-12T08:30:00Z
        2024-03-12 08:30:00 +0200
        2024-03 => (2,8)[7]: ART0106: 'value' is a DateOnly, found '2024-03'; write the day too, such as '2024-03-01', or declare the property as PartialDate
        2024 => (2,8)[4]: ART0106: 'value' is a DateOnly, found '2024'; write a date such as '2024-03-12'
        20240312 => (2,8)[8]: ART0106: 'value' is a DateOnly, found '20240312'; write a date such as '2024-03-12'
        0000-01-01 => (2,8)[10]: ART0106: 'value' is a DateOnly, found '0000-01-01'; write a date such as '2024-03-12'
        2024-13-01 => (2,8)[10]: ART0106: 'value' is a DateOnly, found '2024-13-01'; write a date such as '2024-03-12'
        2024-00-10 => (2,8)[10]: ART0106: 'value' is a DateOnly, found '2024-00-10'; write a date such as '2024-03-12'
        soon => (2,8)[4]: ART0106: 'value' is a DateOnly, found 'soon'; write a date such as '2024-03-12'
        "2024-03-12"
        2024-03-12T25:00:00 => (2,8)[19]: ART0106: 'value' is a DateOnly, found '2024-03-12T25:00:00'; write a date such as '2024-03-12'
        0999-01-01 => (2,8)[10]: ART0106: 'value' is a DateOnly, found '0999-01-01'; write a date such as '2024-03-12'
        9999-12-31
        10000-01-01 => (2,8)[11]: ART0106: 'value' is a DateOnly, found '10000-01-01'; write a date such as '2024-03-12'
        """)]
    [InlineData("DateTimeOffset", """
        2024-03-12T08:30:00Z
        2024-03-12 8:30:00 +0200
        2024-03-12T08:30:00+02:00
        2024-03-12T08:30:00.1234567+02:00
        2024-03-12T08:30:00 => (2,8)[19]: ART0106: 'value' is a DateTimeOffset, found '2024-03-12T08:30:00'; add the offset from UTC, such as '2024-03-12T08:30:00+00:00', or declare the property as DateTime or DateOnly
        2024-03-12 => (2,8)[10]: ART0106: 'value' is a DateTimeOffset, found '2024-03-12'; write the time and its offset, such as '2024-03-12T00:00:00+00:00', or declare the property as DateOnly
        12/03/2024 => (2,8)[10]: ART0106: 'value' is a DateTimeOffset, found '12/03/2024'; write '2024-12-03T00:00:00+00:00' or '2024-03-12T00:00:00+00:00'
        2024-03-12T24:00:00Z => (2,8)[20]: ART0106: 'value' is a DateTimeOffset, found '2024-03-12T24:00:00Z'; write a date and time with its offset, such as '2024-03-12T08:30:00+00:00'
        2024-03-12T08:60:00Z => (2,8)[20]: ART0106: 'value' is a DateTimeOffset, found '2024-03-12T08:60:00Z'; write a date and time with its offset, such as '2024-03-12T08:30:00+00:00'
        2024-03-12T08:30:00+15:00 => (2,8)[25]: ART0106: 'value' is a DateTimeOffset, found '2024-03-12T08:30:00+15:00'; write a date and time with its offset, such as '2024-03-12T08:30:00+00:00'
        2024-03-12T08:30Z
        x => (2,8)[1]: ART0106: 'value' is a DateTimeOffset, found 'x'; write a date and time with its offset, such as '2024-03-12T08:30:00+00:00'
        """)]
    [InlineData("DateTime", """
        2024-03-12T08:30:00
        2024-03-12
        2024-03-12T08:30:00Z => (2,8)[20]: ART0106: 'value' is a DateTime, found '2024-03-12T08:30:00Z'; remove the offset, or declare the property as DateTimeOffset
        12/03/2024 => (2,8)[10]: ART0106: 'value' is a DateTime, found '12/03/2024'; write '2024-12-03' or '2024-03-12'
        2024-03-12 08:30
        x => (2,8)[1]: ART0106: 'value' is a DateTime, found 'x'; write a date and time such as '2024-03-12T08:30:00'
        2024-03 => (2,8)[7]: ART0106: 'value' is a DateTime, found '2024-03'; write '2024-03-01'
        """)]
    [InlineData("TimeOnly", """
        08:30
        08:30:15
        8:30
        24:00 => (2,8)[5]: ART0106: 'value' is a TimeOnly, found '24:00'; write a time such as '08:30' or '08:30:15'
        08:60 => (2,8)[5]: ART0106: 'value' is a TimeOnly, found '08:60'; write a time such as '08:30' or '08:30:15'
        830 => (2,8)[3]: ART0106: 'value' is a TimeOnly, found '830'; write a time such as '08:30' or '08:30:15'
        08:30:15.5
        """)]
    [InlineData("TimeSpan", """
        1:30:00
        PT1H30M
        01:30
        1.02:03:04
        90 => (2,8)[2]: ART0106: 'value' is a TimeSpan, found '90'; write hours, minutes and seconds such as '1:30:00', or 'PT1H30M'
        P1D
        PT => (2,8)[2]: ART0106: 'value' is a TimeSpan, found 'PT'; write hours, minutes and seconds such as '1:30:00', or 'PT1H30M'
        -1:00:00
        25:00:00 => (2,8)[8]: ART0106: 'value' is a TimeSpan, found '25:00:00'; write hours, minutes and seconds such as '1:30:00', or 'PT1H30M'
        1:60:00 => (2,8)[7]: ART0106: 'value' is a TimeSpan, found '1:60:00'; write hours, minutes and seconds such as '1:30:00', or 'PT1H30M'
        """)]
    [InlineData("PartialDate", """
        2024
        2024-03
        2024-03-12
        2024-13 => (2,8)[7]: ART0106: 'value' is a PartialDate, found '2024-13'; write a year, month or day such as '2024', '2024-03' or '2024-03-12'
        24 => (2,8)[2]: ART0106: 'value' is a PartialDate, found '24'; write a year, month or day such as '2024', '2024-03' or '2024-03-12'
        03/2024 => (2,8)[7]: ART0106: 'value' is a PartialDate, found '03/2024'; write a year, month or day such as '2024', '2024-03' or '2024-03-12'
        2024-02-30 => (2,8)[10]: ART0106: 'value' is a PartialDate, found '2024-02-30'; write a year, month or day such as '2024', '2024-03' or '2024-03-12'
        """)]
    [InlineData("Guid", """
        00000000-0000-0000-0000-000000000000
        00000000000000000000000000000000 => (2,8)[32]: ART0106: 'value' is a Guid, found '00000000000000000000000000000000'; write 32 hexadecimal digits as '00000000-0000-0000-0000-000000000000'
        0000 => (2,8)[4]: ART0106: 'value' is a Guid, found '0000'; write 32 hexadecimal digits as '00000000-0000-0000-0000-000000000000'
        g0000000-0000-0000-0000-000000000000 => (2,8)[36]: ART0106: 'value' is a Guid, found 'g0000000-0000-0000-0000-000000000000'; write 32 hexadecimal digits as '00000000-0000-0000-0000-000000000000'
        """)]
    [InlineData("Uri", """
        https://example.org/
        /path
        ./a
        ../b
        www.example.org => (2,8)[15]: ART0106: 'value' is a Uri, found 'www.example.org'; write 'https://www.example.org'
        //example.org/x => (2,8)[15]: ART0106: 'value' is a Uri, found '//example.org/x'; write 'https://example.org/x'
        example.org => (2,8)[11]: ART0106: 'value' is a Uri, found 'example.org'; write an absolute address such as 'https://example.org/', or one that begins with '/', './' or '../'
        http://exa mple.org => (2,8)[19]: ART0106: 'value' is a Uri, found 'http://exa mple.org'; write an absolute address such as 'https://example.org/', or one that begins with '/', './' or '../'
        mailto:a@b.c
        path/to => (2,8)[7]: ART0106: 'value' is a Uri, found 'path/to'; write an absolute address such as 'https://example.org/', or one that begins with '/', './' or '../'
        ftp://x/
        https://é.org/ü
        #x => (2,1)[5]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        ?q => (2,8)[2]: ART0106: 'value' is a Uri, found '?q'; write an absolute address such as 'https://example.org/', or one that begins with '/', './' or '../'
        https:///x => (2,8)[10]: ART0106: 'value' is a Uri, found 'https:///x'; write an absolute address such as 'https://example.org/', or one that begins with '/', './' or '../'
        http:// => (2,8)[7]: ART0106: 'value' is a Uri, found 'http://'; write an absolute address such as 'https://example.org/', or one that begins with '/', './' or '../'
        javascript:alert(1)
        C:\x => (2,8)[4]: ART0106: 'value' is a Uri, found 'C:\x'; write an absolute address such as 'https://example.org/', or one that begins with '/', './' or '../'
        """)]
    [InlineData("Kind", """
        draft
        Ready To Go
        ready-to-go
        ReadyToGo
        redy => (2,8)[4]: ART0107: 'value' is a Kind, which has no value 'redy'; write 'Draft', 'ReadyToGo', 'very old'
        x => (2,8)[1]: ART0107: 'value' is a Kind, which has no value 'x'; write 'Draft', 'ReadyToGo', 'very old'
         => (2,1)[5]: ART0108: 'value' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable
        "draft"
        [draft] => (2,8)[7]: ART0106: 'value' is a Kind, found a list; write one value, or declare the property as IReadOnlyList<Kind>
        0 => (2,8)[1]: ART0107: 'value' is a Kind, which has no value '0'; write 'Draft', 'ReadyToGo', 'very old'
        1 => (2,8)[1]: ART0107: 'value' is a Kind, which has no value '1'; write 'Draft', 'ReadyToGo', 'very old'
        draft, Old => (2,8)[10]: ART0107: 'value' is a Kind, which has no value 'draft, Old'; write 'Draft', 'ReadyToGo', 'very old'
        drafft => (2,8)[6]: ART0107: 'value' is a Kind, which has no value 'drafft'; did you mean 'Draft'?
        very-old
        Old => (2,8)[3]: ART0107: 'value' is a Kind, which has no value 'Old'; write 'Draft', 'ReadyToGo', 'very old'
        DRAFT
        """)]
    public void A_value_is_accepted_or_refused_at_its_place_with_what_to_write(string type, string table) => ValueTable.Prove(type, table);
}
