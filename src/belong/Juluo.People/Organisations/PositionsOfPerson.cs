namespace Juluo.People;

/// <summary>On a person's page: for whom they work and worked, if they show it.</summary>
[Named("positions-of-person")]
[Widget(Dashboard.Person, "people.see", typeof(PositionsOfPersonWidget), 50)]
public sealed class PositionsOfPerson(UnitOfWork work, Clock clock, WhoIsTied tied) : Slice<OfPerson, PositionsOfPerson.Output>
{
    public sealed record Output(IReadOnlyList<Held> Positions);

    public sealed record Held(OrganisationId Organisation, string Name, string Title, LocalDate Since, LocalDate? Until);

    public override async Task<Outcome<Output>> Handle(OfPerson input, Caller caller, CancellationToken stop)
    {
        var reader = new OrganisationReader(work, clock);
        var positions = await reader.Positions(null, input.Id, stop);
        if (positions.Count == 0 || await new ProfileReader(work).Read(input.Id, stop) is not { } profile)
            return new NotFound();
        if (!profile.Sight.Shows(ProfileField.Positions, await Relations.Between(caller, input.Id, tied, stop)))
            return new NotFound();
        var names = (await reader.Read(null, stop)).ToDictionary(o => o.Id, o => o.Name);
        return new Output([.. positions.Select(p => new Held(p.Organisation, names[p.Organisation], p.Title, p.Since, p.Until))]);
    }
}
