namespace Juluo.Journeys;

/// <summary>The people of the sample's two offices: the desk has a lead, a greeter and a volunteer; Wednesday evening has a coordinator and the same volunteer.</summary>
internal sealed class CaseStaff(Lane lane)
{
    /// <param name="role">The role in the office that has a lead; a coordinator is in the other one.</param>
    public async Task<SamplePerson> Find(string role) =>
        lane.Person(
            new PersonId(
                await lane.Database.Ask<Guid>(
                    """
                    select person_id from casework.office_person p
                    where role = $1 and (role = 'coordinator' or exists (select from casework.office_person l where l.office_id = p.office_id and l.role = 'lead')) limit 1
                    """,
                    role
                )
            )
        );
}
