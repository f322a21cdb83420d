namespace Juluo.Programmes;

/// <summary>GET /programmes — lists the programmes: open ones by deadline, those that open later, then closed ones. Visitors read the public ones.</summary>
[Get("/programmes", Requires.Nothing, Page = typeof(ProgrammesPage))]
public sealed class ListProgrammes(UnitOfWork work, Clock clock, OrganisationsFacade organisations) : Slice<Nothing, ListProgrammes.Output>
{
    private const int Most = 200;

    public sealed record Output(IReadOnlyList<Programme> Programmes, LocalDate Today, bool MayPost, bool MayManage, bool Visitor);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var member = caller.May(ProgrammeRights.See);
        return new Output(
            await Programme.WithFunders(await new ProgrammeStore(work, clock).All(caller.Person, member, Most, stop), organisations, stop),
            clock.Today(caller.Community.Zone),
            caller.May(ProgrammeRights.Post),
            caller.May(ProgrammeRights.Manage),
            !member
        );
    }
}
