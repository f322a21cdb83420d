namespace Juluo.Records;

/// <summary>Finds comments that name a reviewed section other than the offence's: a charge that a reader may miss. Not thread-safe.</summary>
internal sealed class OtherCharges(ReviewedSections lists)
{
    /// <summary>Returns the comment if it names one; otherwise empty.</summary>
    public ReadOnlySpan<byte> In(RecordRow row)
    {
        var comment = row.Field(RecordLayout.Comment);
        if (comment.IndexOfAnyInRange((byte)'0', (byte)'9') < 0)
        {
            return []; // sections contain digits
        }

        var offense = row.Field(RecordLayout.Offense);
        return !FactsReading.IsInComment(offense) && Differ(ReviewedSections.Text(offense), ReviewedSections.Text(comment)) ? comment : [];
    }

    private bool Differ(string offense, string comment)
    {
        var named = lists.First(comment);
        if (named < 0)
        {
            return false;
        }

        if (lists.First(offense) != named)
        {
            return true;
        }

        // in HS 11357, subdivisions (a) and (b) are a different offence from (c) and (d)
        return named == 0
            && Subdivision(comment) is { } of
            && (Subdivision(offense) is not { } other || of is 'A' or 'B' != other is 'A' or 'B');
    }

    private static char? Subdivision(string text)
    {
        for (var at = -1; (at = text.IndexOf("11357(", at + 1, StringComparison.Ordinal)) >= 0; )
        {
            if (at + 7 < text.Length && text[at + 6] is >= 'A' and <= 'D' && text[at + 7] == ')')
            {
                return text[at + 6];
            }
        }

        return null;
    }
}
