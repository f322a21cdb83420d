namespace Juluo.People;

/// <summary>
/// GET /people — lists the people who are here, searched by the fields they show and filtered by profession, skill, language, availability and role. All conditions are in the address.
/// </summary>
[Get("/people", "people.see", Page = typeof(PeoplePage))]
public sealed class ListPeople(UnitOfWork work, PeopleFacade people, WhoIsTied tied, SearchSources search, Cursors cursors, Clock clock)
    : Slice<ListPeople.Input, ListPeople.Output>
{
    public const int PageSize = 20;
    private const int MostWords = 8;
    private const int MostLetters = 100;

    /// <param name="Q">A few words, all of which must occur.</param>
    /// <param name="Trade">A profession, or a group of professions.</param>
    /// <param name="Speaks">A language, one of <see cref="SpokenLanguages"/>.</param>
    /// <param name="As"><c>faces</c> for photos; otherwise a list.</param>
    /// <param name="After">The cursor <c>next</c> of the previous page.</param>
    public sealed record Input(
        string? Q = null,
        ProfessionId? Trade = null,
        SkillId? Skill = null,
        string? Speaks = null,
        Availability? Availability = null,
        Role? Role = null,
        string? As = null,
        string? After = null
    );

    /// <param name="Found">The number of people who match.</param>
    /// <param name="Nearly">True if no one matches the words as typed and these people have similar words.</param>
    /// <param name="Close">The reason for each person shown; empty if people match as typed.</param>
    /// <param name="Instead">Suggestions for the reader if no one matches as typed.</param>
    /// <param name="Everybody">The number of people in the community, found or not.</param>
    /// <param name="Needing">The number of those who show an open need.</param>
    public sealed record Output(
        IReadOnlyList<PersonCard> Items,
        string? Next,
        int Found,
        bool Nearly,
        IReadOnlyList<Closeness> Close,
        IReadOnlyList<SearchHit> Instead,
        int Everybody,
        int Needing,
        Input Asked,
        IReadOnlyList<Filter> Filters
    ) : IPage<PersonCard>
    {
        public bool Narrowed => Asked is not { Q: null, Trade: null, Skill: null, Speaks: null, Availability: null, Role: null };
    }

    /// <summary>A filter with its choices, the most frequent first.</summary>
    /// <param name="Name">The name of its query parameter.</param>
    public sealed record Filter(string Name, IReadOnlyList<Choice> Choices);

    /// <param name="Text">The text in the reader's language; null if it is in the catalogues.</param>
    public sealed record Choice(string Value, string? Text, int Count, bool Chosen);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var words = Words(input.Q);
        input = input with { Q = words.Length == 0 ? null : input.Q!.Trim(), As = input.As == "faces" ? "faces" : null };
        var professions = await new ProfessionList(work).All(counted: false, stop);
        if (!cursors.TryOpen<DirectorySearch.After>(Scope(input), input.After, out var after))
            return new CursorUnknown();
        var (everybody, needing) = await Count(stop);
        var ties = words.Length > 0 && caller.Person is { } self ? await tied(self, stop) : new HashSet<PersonId>();
        var found = await new DirectorySearch(work, clock).Find(
            new(
                words,
                ties,
                input.Trade is { } profession
                    ? [profession.Value, .. professions.Where(t => t.Group == profession).Select(t => t.Id.Value)]
                    : null,
                input.Skill?.Value,
                input.Speaks,
                input.Availability,
                input.Role,
                after,
                PageSize
            ),
            stop
        );
        var shown = found.Rows.Take(PageSize).ToList();
        var cards = await people.Named([.. shown.Select(r => r.Person)], stop);
        var nearly = found.Nearly && found.Count > 0;
        return new Output(
            [.. shown.Where(r => cards.ContainsKey(r.Person)).Select(r => cards[r.Person])],
            found.Rows.Count > PageSize ? cursors.Make(Scope(input), shown[^1]) : null,
            found.Count,
            nearly,
            nearly ? await Close(shown, cards, words, stop) : [],
            words.Length > 0 && (nearly || found.Count == 0) ? await search.Instead(input.Q!, caller, stop) : [],
            everybody,
            needing,
            input with
            {
                After = null,
            },
            await Filters(input, found.By, professions, caller.Language, stop)
        );
    }

    private async Task<IReadOnlyList<Closeness>> Close(
        IReadOnlyList<DirectorySearch.After> shown,
        IReadOnlyDictionary<PersonId, PersonCard> cards,
        string[] words,
        CancellationToken stop
    )
    {
        var widened = WidenedQuestion.Of(string.Join(' ', words));
        var part = string.Join(" | ", new[] { widened.Part, widened.Near }.OfType<string>());
        var said = await new SaidByPeople(work).Of([.. cards.Values], words, widened with { Part = part.Length == 0 ? null : part }, stop);
        return [.. shown.Where(r => cards.ContainsKey(r.Person)).Select(r => Closeness.Of(cards[r.Person], r.ByName, said[r.Person]))];
    }

    private async Task<(int Everybody, int Needing)> Count(CancellationToken stop) =>
        (
            await work.List<(int, int)>(
                $"select count(*)::int, count(*) filter (where needing)::int from people.finding where community_id = {work.Community} and present",
                stop
            )
        ).Single();

    private async Task<IReadOnlyList<Filter>> Filters(
        Input input,
        DirectorySearch.Counts by,
        IReadOnlyList<ProfessionLine> professions,
        string language,
        CancellationToken stop
    )
    {
        // The chosen value is kept even if no one matches, so that it can be removed.
        List<(TKey Key, int Count)> With<TKey>(IReadOnlyDictionary<TKey, int> counts, TKey? chosen, bool isChosen)
            where TKey : notnull =>
            [
                .. (isChosen && !counts.ContainsKey(chosen!) ? counts.Append(new(chosen!, 0)) : counts)
                    .Select(c => (c.Key, c.Value))
                    .OrderByDescending(c => c.Value)
                    .ThenBy(c => c.Key),
            ];

        var profession = With(by.Trade, input.Trade?.Value ?? default, input.Trade is not null);
        var skill = With(by.Skill, input.Skill?.Value ?? default, input.Skill is not null);
        var skills = await SkillNames([.. skill.Select(s => s.Key)], language, stop);
        var named = professions.ToDictionary(t => t.Id.Value, t => t.Name.In(language));
        return
        [
            new(
                "trade",
                [
                    .. profession
                        .Where(t => named.ContainsKey(t.Key))
                        .Select(t => new Choice(t.Key.ToString(), named[t.Key], t.Count, t.Key == input.Trade?.Value)),
                ]
            ),
            new(
                "skill",
                [
                    .. skill
                        .Where(s => skills.ContainsKey(s.Key))
                        .Select(s => new Choice(s.Key.ToString(), skills[s.Key], s.Count, s.Key == input.Skill?.Value)),
                ]
            ),
            new(
                "speaks",
                [
                    .. With(by.Language, input.Speaks, input.Speaks is { } s && SpokenLanguages.All.Contains(s))
                        .Select(l => new Choice(l.Key, null, l.Count, l.Key == input.Speaks)),
                ]
            ),
            new(
                "availability",
                [
                    .. With(by.Availability, input.Availability is { } a ? Snake.Case(a.ToString()) : null, input.Availability is not null)
                        .Select(a => new Choice(a.Key, null, a.Count, input.Availability is { } c && a.Key == Snake.Case(c.ToString()))),
                ]
            ),
            new(
                "role",
                [
                    .. With(by.Role, input.Role is { } r ? RoleWord.Of(r) : null, input.Role is not null)
                        .Select(r => (Role: RoleWord.Read(r.Key), r.Count))
                        .Select(r => new Choice(EnumWord.Sent(r.Role), null, r.Count, r.Role == input.Role)),
                ]
            ),
        ];
    }

    private async Task<Dictionary<Guid, string>> SkillNames(Guid[] ids, string language, CancellationToken stop)
    {
        var cards = await work.List<SkillCard>(
            $"select id, name_zh, name_en from people.skill where community_id = {work.Community} and id = any({ids})",
            stop
        );
        return cards.ToDictionary(c => c.Id.Value, c => c.Name.In(language));
    }

    // A cursor is valid only for the query that returned it.
    private static string Scope(Input input) => $"people {input with { After = null, As = null }}";

    internal static string[] Words(string? typed) =>
        [
            .. SearchText
                .Fold(string.Concat((typed ?? "").EnumerateRunes().Take(MostLetters).Select(r => Rune.IsControl(r) ? " " : r.ToString())))
                .Split([' ', '\u3000', ',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.Ordinal)
                .Take(MostWords),
        ];
}
