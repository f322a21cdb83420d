namespace Juluo.Web;

/// <summary>POST /settings/community — changes what the community says of itself. Row-level security lets it change no other; a host of its own is given by whoever runs the installation.</summary>
[Post("/settings/community", "web.settings", Form = typeof(ShowSettings), Then = "/settings", Say = "settings.kept")]
internal sealed class ChangeCommunitySettings(UnitOfWork work, Communities communities, Audit audit)
    : Slice<ChangeCommunitySettings.Input, Done>
{
    public const int MostSentence = 200;

    public sealed record Input(
        string NameZh = "",
        string NameEn = "",
        string SentenceZh = "",
        string SentenceEn = "",
        string Zone = "",
        string Language = Languages.Chinese,
        string Accent = Juluo.Foundation.Accent.Usual
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var before = caller.Community;
        var changed = Of(input, before);
        if (Check(changed) is { Count: > 0 } errors)
            return errors;
        await work.Do(
            $"""
            update postgres.community
            set name_zh = {changed.NameZh}, name_en = {changed.NameEn}, sentence_zh = {changed.SentenceZh},
              sentence_en = {changed.SentenceEn}, zone = {changed.ZoneId}, language = {changed.Language}, accent = {changed.Accent}
              where id = {before.Id}
            """,
            stop
        );
        await audit.Did(caller.Self, "web.settings", changed.NameZh, Differences(before, changed), stop);
        communities.Forget();
        return Done.It;
    }

    internal static Community Of(Input input, Community before) =>
        before with
        {
            NameZh = input.NameZh.Trim(),
            NameEn = input.NameEn.Trim(),
            SentenceZh = input.SentenceZh.ReplaceLineEndings(" ").Trim(),
            SentenceEn = input.SentenceEn.ReplaceLineEndings(" ").Trim(),
            ZoneId = input.Zone.Trim(),
            Language = input.Language,
            Accent = input.Accent,
        };

    internal static List<Error> Check(Community changed) =>
        [
            .. Text(nameof(Input.NameZh), changed.NameZh, Community.MostName),
            .. Text(nameof(Input.NameEn), changed.NameEn, Community.MostName),
            .. Text(nameof(Input.SentenceZh), changed.SentenceZh, MostSentence),
            .. Text(nameof(Input.SentenceEn), changed.SentenceEn, MostSentence),
            .. NodaTime.DateTimeZoneProviders.Tzdb.Ids.Contains(changed.ZoneId)
                ? []
                : (Error[])[new CommunityErrors.UnknownZone(changed.ZoneId)],
            .. Languages.All.Contains(changed.Language) ? [] : (Error[])[new Unreadable(nameof(Input.Language))],
            .. Juluo.Foundation.Accent.All.Contains(changed.Accent) ? [] : (Error[])[new Unreadable(nameof(Input.Accent))],
        ];

    private static IEnumerable<Error> Text(string field, string text, int most) =>
        text.Length == 0 ? [new Missing(field)]
        : text.Length > most ? [new TooLong(field, most)]
        : text.Any(char.IsControl) ? [new Unreadable(field)]
        : [];

    private static Dictionary<string, string?[]> Differences(Community before, Community after)
    {
        var all = new (string Name, string? Before, string? After)[]
        {
            ("nameZh", before.NameZh, after.NameZh),
            ("nameEn", before.NameEn, after.NameEn),
            ("sentenceZh", before.SentenceZh, after.SentenceZh),
            ("sentenceEn", before.SentenceEn, after.SentenceEn),
            ("zone", before.ZoneId, after.ZoneId),
            ("language", before.Language, after.Language),
            ("accent", before.Accent, after.Accent),
        };
        return all.Where(d => d.Before != d.After).ToDictionary(d => d.Name, d => (string?[])[d.Before, d.After], StringComparer.Ordinal);
    }
}
