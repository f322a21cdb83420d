namespace Juluo.Reception;

/// <summary>Search commands such as “Visitor Anna Friday 10:00”, “check in” and “check out”. Each leads to the page for it, filled in.</summary>
[SearchSource(SearchKinds.Action, SpacesModule.Book, 10)]
internal sealed class VisitCommands(Words words) : Slice<SearchQuery, List<SearchHit>>
{
    public override Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        List<SearchHit> hits = input.Command switch
        {
            { Verb: Verb.Visitor } said => [Visitor(said)],
            // "Invite" means inviting members only for operators; for members it means expecting a guest for a day.
            { Verb: Verb.Invite } said when said.Email is null || !caller.May("people.manage") => [Visitor(said)],
            { Verb: Verb.CheckIn, Rest: "" } => [new(words.InBoth("search.do.check-in"), null, "/here", SearchScore.Same)],
            { Verb: Verb.CheckOut, Rest: "" } => [new(words.InBoth("search.do.check-out"), null, "/here", SearchScore.Same)],
            _ => [],
        };
        return Task.FromResult<Outcome<List<SearchHit>>>(hits);
    }

    private SearchHit Visitor(TypedCommand said)
    {
        var on = said.When.On is { } day ? LocalDatePattern.Iso.Format(day) : null;
        var time = said.When.From is { } from ? TypedMoment.Iso(from) : null;
        var line =
            said.What.Length > 0 && said.When.On is { } then
                ? words.InBoth(
                    "search.do.visitor.line",
                    new
                    {
                        name = said.What,
                        on = then,
                        time = time ?? "",
                    }
                )
            : said.What.Length > 0 ? new LocalizedText(said.What)
            : null;
        return new(
            words.InBoth("search.do.visitor"),
            line,
            FilledForm.At("/me/visitors", "/me/visitors", ("name", said.What), ("on", on), ("time", time), ("email", said.Email)),
            SearchScore.Same
        );
    }
}
