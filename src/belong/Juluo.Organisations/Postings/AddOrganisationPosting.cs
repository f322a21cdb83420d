namespace Juluo.Organisations;

/// <summary>POST /organisations/{id}/postings — adds a need or an offer of the organisation.</summary>
[Post("/organisations/{id}/postings", OrganisationRights.Own, Form = typeof(ShowOrganisation), Say = "organisations.posting.added")]
internal sealed class AddOrganisationPosting(UnitOfWork work, Clock clock) : Slice<AddOrganisationPosting.Input, Done>
{
    public sealed record Input(OrganisationId Id, PostingKind Kind = PostingKind.Need, [Required] string Text = "");

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new OrganisationRights(work, clock).Refuses(caller, input.Id, stop) is { } refused)
            return refused;
        return await new OrganisationPostingStore(work, clock).Add(input.Id, input.Kind, input.Text, stop);
    }
}
