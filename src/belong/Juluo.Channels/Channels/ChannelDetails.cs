namespace Juluo.Channels;

/// <summary>What a channel is called and for; one language is enough.</summary>
internal record ChannelDetails(string? NameZh = null, string? NameEn = null, string? PurposeZh = null, string? PurposeEn = null)
{
    /// <summary>What is wrong with it; empty is good.</summary>
    internal List<Error> Check()
    {
        var wrong = new List<Error>();
        if (NameZh is null && NameEn is null)
            wrong.Add(new NameMissing());
        foreach (
            var (field, text, most) in new[]
            {
                ("nameZh", NameZh, Channel.MostNameZh),
                ("nameEn", NameEn, Channel.MostNameEn),
                ("purposeZh", PurposeZh, Channel.MostPurposeZh),
                ("purposeEn", PurposeEn, Channel.MostPurposeEn),
            }
        )
            if (text is not null)
                wrong.AddRange(FormText.CheckGiven(field, text, most));
        return wrong;
    }

    /// <summary>As forms send it: an empty field is no text, and lines are run together.</summary>
    internal ChannelDetails AsTyped() => new(Some(NameZh), Some(NameEn), Some(PurposeZh), Some(PurposeEn));

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings(" ").Trim();
}
