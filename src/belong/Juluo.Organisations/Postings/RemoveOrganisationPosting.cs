namespace Juluo.Organisations;

/// <summary>POST /organisations/{id}/postings/{posting}/removal — removes a need or an offer of an organisation.</summary>
[Post(
    "/organisations/{id}/postings/{posting}/removal",
    OrganisationRights.Own,
    Then = "/organisations/{id}",
    Say = "people.posting.removed"
)]
internal sealed class RemoveOrganisationPosting(UnitOfWork work, Clock clock) : Slice<RemoveOrganisationPosting.Input, Done>
{
    public sealed record Input(OrganisationId Id, PostingId Posting);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new OrganisationRights(work, clock).Refuses(caller, input.Id, stop) is { } refused)
            return refused;
        return await new OrganisationPostingStore(work, clock).End(input.Id, input.Posting, stop) ? Done.It : new NotFound();
    }
}
