namespace Juluo.Needs;

/// <summary>Adds a need or an offer of the caller. The database refuses one that is already in the list.</summary>
internal abstract class AddPosting(PostingKind kind, PostingsFacade postings, UnitOfWork work, Clock clock)
    : Slice<AddPosting.Input, Created<PostingId>>
{
    public sealed record Input(
        string Text = "",
        string? Skills = null,
        string? Translation = null,
        PostingTerms? Terms = null,
        LocalDate? ClosesOn = null
    ) : PostingDetails(Text, Skills, Translation, Terms, ClosesOn);

    public override async Task<Outcome<Created<PostingId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (input.Check(clock.Today(work.Community.Zone)) is { Count: > 0 } wrong)
            return wrong;
        var added = await postings.Add(caller.Self, kind, input.Said, nameof(input.Text), stop);
        return added.Failed ? added.As<Created<PostingId>>() : new Created<PostingId>(added.Value);
    }
}
