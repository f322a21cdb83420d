namespace Juluo.Web;

/// <summary>POST /settings/community — changes the details of the community. Row-level security prevents changes to other communities; the domain is set by the installation.</summary>
[Post("/settings/community", "web.settings", Form = typeof(ShowSettings), Say = "settings.kept")]
internal sealed class ChangeCommunitySettings(CommunityProfile profile, Audit audit) : Slice<ChangeCommunitySettings.Input, Done>
{
    public const int MostSentence = 200;

    /// <param name="Language">The language for people who want none of the available ones.</param>
    /// <param name="Languages">The languages of the community's own texts; if omitted, they stay the same.</param>
    /// <param name="Accent">One of five colours, or #rrggbb; if omitted, it stays the same.</param>
    public sealed record Input(
        [Required] LocalizedText? Name = null,
        [Required] LocalizedText? Sentence = null,
        [Required] string Zone = "",
        string Language = Juluo.Foundation.Languages.Chinese,
        IReadOnlyList<string>? Languages = null,
        string? Accent = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var before = caller.Community;
        var changed = Of(input, before);
        if (Check(changed) is { Count: > 0 } errors)
            return errors;
        await profile.Change(changed, stop);
        await audit.Did(caller.Self, "web.settings", changed.Name.Zh, Differences(before, changed), stop);
        return Done.It;
    }

    internal static Community Of(Input input, Community before) =>
        before with
        {
            Name = input.Name ?? new(),
            Sentence = OneLine(input.Sentence),
            ZoneId = input.Zone.Trim(),
            Language = input.Language,
            Languages = input.Languages is null ? before.Languages : Languages.Of(input.Languages),
            Accent = input.Accent is null ? before.Accent : input.Accent.Trim().ToLowerInvariant(),
        };

    internal static List<Error> Check(Community changed) =>
        [
            .. FormText.CheckGiven("name", changed.Name, Community.MostName),
            .. FormText.Check("sentence", changed.Sentence, MostSentence),
            .. changed.Sentence.Zh.Length == 0 ? (Error[])[new Missing("sentence.zh")] : [],
            .. NodaTime.DateTimeZoneProviders.Tzdb.Ids.Contains(changed.ZoneId)
                ? []
                : (Error[])[new CommunityErrors.UnknownZone(changed.ZoneId)],
            .. Languages.All.Contains(changed.Language) ? [] : (Error[])[new Unreadable(nameof(Input.Language))],
            .. changed.Languages.Count == 0 ? (Error[])[new CommunityErrors.NoLanguage()]
            : changed.Languages.Contains(changed.Language) ? []
            : (Error[])[new CommunityErrors.FirstLanguageMissing()],
            .. Accent.Read(changed.Accent, "accent").Errors,
        ];

    // Line breaks become blanks: the field has two rows.
    private static LocalizedText OneLine(LocalizedText? text) =>
        new(text?.Said.Zh?.ReplaceLineEndings(" "), text?.Said.En?.ReplaceLineEndings(" "));

    private static Dictionary<string, string?[]> Differences(Community before, Community after)
    {
        var all = new (string Name, string? Before, string? After)[]
        {
            ("name.zh", before.Name.Zh, after.Name.Zh),
            ("name.en", before.Name.En, after.Name.En),
            ("sentence.zh", before.Sentence.Zh, after.Sentence.Zh),
            ("sentence.en", before.Sentence.En, after.Sentence.En),
            ("zone", before.ZoneId, after.ZoneId),
            ("language", before.Language, after.Language),
            ("languages", string.Join(", ", before.Languages), string.Join(", ", after.Languages)),
            ("accent", before.Accent, after.Accent),
        };
        return all.Where(d => d.Before != d.After).ToDictionary(d => d.Name, d => (string?[])[d.Before, d.After], StringComparer.Ordinal);
    }
}
