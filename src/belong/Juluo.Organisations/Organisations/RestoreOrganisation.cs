namespace Juluo.Organisations;

/// <summary>POST /organisations/{id}/return — restores an organisation that was removed from the list.</summary>
[Post("/organisations/{id}/return", OrganisationRights.Own, Form = typeof(ListOrganisations), Then = "/organisations/{id}")]
internal sealed class RestoreOrganisation(UnitOfWork work, Clock clock) : Slice<RestoreOrganisation.Input, Done>
{
    public sealed record Input(OrganisationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var rights = new OrganisationRights(work, clock);
        if (!await rights.May(caller, input.Id, stop))
            return new NotFound();
        try
        {
            return await new OrganisationStore(work, clock).Remove(input.Id, removed: false, stop) ? Done.It : new NotFound();
        }
        catch (PostgresException taken) when (taken.ConstraintName == "one_organisation_of_a_name")
        {
            return new OrganisationErrors.NameTaken(null);
        }
    }
}
