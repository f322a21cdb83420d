namespace Juluo.Needs;

/// <summary>
/// GET /needs/{want} — shows a need or an offer, who says it, and what of the caller's own fits. Its author sees who responded, and says what came of it; all others see their own response.
/// </summary>
[Get("/needs/{want}", "people.see", Page = typeof(WantPage))]
internal sealed class ShowWant(
    ResponseStore responses,
    ClosingStore closings,
    Responding responding,
    WhoCouldHelp helpers,
    PeopleFacade people,
    WantsFacade wants,
    WantVectorStore vectors
) : Slice<ShowWant.Input, WantView>
{
    public sealed record Input(WantId Want);

    public override async Task<Outcome<WantView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await wants.Find(input.Want, stop) is not { } want || await people.Find(want.Author, stop) is not { } author)
            return new NotFound();
        if (!await responding.MayRead(want, caller.Person, stop))
            return new NotFound();
        var own = want.Author == caller.Person;
        var other = own ? null : caller.Person;
        var lines = own ? await Lines(input.Want, stop) : [];
        return new WantView(
            want.Card,
            want.Kind,
            author,
            want.EndedAt,
            own,
            caller.May(NeedsRights.Own) && caller.Person is not null,
            other is { } self ? await Mine(input.Want, self, stop) : null,
            lines,
            own ? await closings.Find(input.Want, stop) : null,
            other is { } reader ? await Fitting(want, author, reader, stop) : null,
            own && want.EndedAt is null ? await helpers.Of(want, author, lines.Select(l => l.Person.Id).ToHashSet(), stop) : []
        );
    }

    private async Task<Response?> Mine(WantId want, PersonId self, CancellationToken stop) =>
        await responses.Find(want, self, stop) is { Given: true } given ? given : null;

    private async Task<IReadOnlyList<ResponseLine>> Lines(WantId want, CancellationToken stop)
    {
        var seen = await responses.Seen(want, stop);
        var cards = await people.Named(seen.ConvertAll(r => r.Person), stop);
        return
        [
            .. seen.Where(r => cards.ContainsKey(r.Person))
                .Select(r => new ResponseLine(cards[r.Person], r.Message, r.At, r.State, cards[r.Person].Email, r.CountedAt is not null)),
        ];
    }

    /// <summary>What the reader offers, where it fits the need; what they need, where the offer fits it.</summary>
    private async Task<WantCard?> Fitting(SaidWant want, PersonCard author, PersonId self, CancellationToken stop)
    {
        if (await people.Whole(self, stop) is not { } me)
            return null;
        var need = want.Kind == WantKind.Need;
        var said = author with { Needs = need ? [want.Card] : [], Offers = need ? [] : [want.Card] };
        PersonCard[] two = [said, me with { Needs = need ? [] : me.Needs, Offers = need ? me.Offers : [] }];
        var fits = new Fits(two, await vectors.Of(two, stop));
        return need
            ? fits.Best(0, 1)?.Offer is { } offer
                ? me.Offers.First(o => o.Id == offer)
                : null
            : fits.Best(1, 0) is { Offer: not null } fit
                ? me.Needs.First(n => n.Id == fit.Need)
                : null;
    }
}

/// <param name="EndedAt">Null while it is open.</param>
/// <param name="Own">The reader is its author.</param>
/// <param name="MayAct">The reader may respond, or answer responses.</param>
/// <param name="Mine">The reader's response, if they have given one.</param>
/// <param name="Responses">Those that the author sees; empty for all others.</param>
/// <param name="Closing">What came of it, for the author.</param>
/// <param name="Fits">What the reader offers or needs, where it fits.</param>
/// <param name="Helpers">For the author, while it is open: people whose offers or needs fit it, the best first.</param>
public sealed record WantView(
    WantCard Want,
    WantKind Kind,
    PersonCard Author,
    Instant? EndedAt,
    bool Own,
    bool MayAct,
    Response? Mine,
    IReadOnlyList<ResponseLine> Responses,
    Closing? Closing,
    WantCard? Fits,
    IReadOnlyList<FittingPerson> Helpers
)
{
    internal string Word => EnumWord.Of(Kind);
}

/// <param name="Email">Given to the author with the response; null: the person has none.</param>
/// <param name="Counts">That it helped counts as evidence, and stands.</param>
public sealed record ResponseLine(PersonCard Person, string Message, Instant At, ResponseState State, string? Email, bool Counts);
