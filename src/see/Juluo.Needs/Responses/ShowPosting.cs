namespace Juluo.Needs;

/// <summary>
/// GET /needs/{posting} — shows a need or an offer, its author, and the caller's own posting that fits it. Its author sees the responses and can report the outcome; everyone else sees
/// only their own response.
/// </summary>
[Get("/needs/{posting}", "people.see", Page = typeof(PostingPage))]
internal sealed class ShowPosting(
    ResponseStore responses,
    ClosingStore closings,
    Responding responding,
    WhoCouldHelp helpers,
    PeopleFacade people,
    PostingsFacade postings,
    PostingVectorStore vectors
) : Slice<ShowPosting.Input, PostingView>
{
    public sealed record Input(PostingId Posting);

    public override async Task<Outcome<PostingView>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await postings.Find(input.Posting, stop) is not { } posting || await people.Find(posting.Author, stop) is not { } author)
            return new NotFound();
        if (!await responding.MayRead(posting, caller.Person, stop))
            return new NotFound();
        var own = posting.Author == caller.Person;
        var other = own ? null : caller.Person;
        var lines = own ? await Lines(input.Posting, stop) : [];
        return new PostingView(
            posting.Card,
            posting.Kind,
            author,
            posting.EndedAt,
            own,
            caller.May(NeedsRights.Own) && caller.Person is not null,
            other is { } self ? await Mine(input.Posting, self, stop) : null,
            lines,
            own ? await closings.Find(input.Posting, stop) : null,
            other is { } reader ? await Fitting(posting, author, reader, stop) : null,
            own && posting.EndedAt is null ? await helpers.Of(posting, author, lines.Select(l => l.Person.Id).ToHashSet(), stop) : []
        );
    }

    private async Task<Response?> Mine(PostingId posting, PersonId self, CancellationToken stop) =>
        await responses.Find(posting, self, stop) is { Given: true } given ? given : null;

    private async Task<IReadOnlyList<ResponseLine>> Lines(PostingId posting, CancellationToken stop)
    {
        var seen = await responses.Seen(posting, stop);
        var cards = await people.Named(seen.ConvertAll(r => r.Person), stop);
        return
        [
            .. seen.Where(r => cards.ContainsKey(r.Person))
                .Select(r => new ResponseLine(cards[r.Person], r.Message, r.At, r.State, cards[r.Person].Email, r.CountedAt is not null)),
        ];
    }

    /// <summary>Returns the reader's offer that fits the need, or the reader's need that the offer fits; null without a match.</summary>
    private async Task<PostingCard?> Fitting(SaidPosting posting, PersonCard author, PersonId self, CancellationToken stop)
    {
        if (await people.Whole(self, stop) is not { } me)
            return null;
        var need = posting.Kind == PostingKind.Need;
        var said = author with { Needs = need ? [posting.Card] : [], Offers = need ? [] : [posting.Card] };
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

/// <param name="EndedAt">The time at which the posting ended; null while it is open.</param>
/// <param name="Own">True if the reader is its author.</param>
/// <param name="MayAct">True if the reader may respond, or answer responses.</param>
/// <param name="Mine">The reader's response, if given.</param>
/// <param name="Responses">The responses that the author sees; empty for everyone else.</param>
/// <param name="Closing">The outcome, for the author.</param>
/// <param name="Fits">The reader's offer or need that fits.</param>
/// <param name="Helpers">For the author of an open posting: people whose offers or needs fit it, the best first.</param>
public sealed record PostingView(
    PostingCard Posting,
    PostingKind Kind,
    PersonCard Author,
    Instant? EndedAt,
    bool Own,
    bool MayAct,
    Response? Mine,
    IReadOnlyList<ResponseLine> Responses,
    Closing? Closing,
    PostingCard? Fits,
    IReadOnlyList<FittingPerson> Helpers
)
{
    internal string Word => EnumWord.Of(Kind);
}

/// <param name="Email">Shown to the author with the response; null if the person has none.</param>
/// <param name="Counts">True if the result counts as evidence and can no longer be changed.</param>
public sealed record ResponseLine(PersonCard Person, string Message, Instant At, ResponseState State, string? Email, bool Counts);
