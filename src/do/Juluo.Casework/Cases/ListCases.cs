namespace Juluo.Casework;

/// <summary>GET /cases — lists the cases that the caller works on: open ones by promised date, their own, unassigned, late, to be confirmed, or over.</summary>
[Get("/cases", CaseworkRights.TakePart, Page = typeof(CasesPage))]
public sealed class ListCases(UnitOfWork work, Clock clock, CaseSeal seal, ServicesFacade services, PeopleFacade people)
    : Slice<ListCases.Input, ListCases.Output>
{
    /// <param name="Show">The filter.</param>
    /// <param name="Number">A case number; if given, the caller is sent to that case.</param>
    public sealed record Input(CaseList Show = CaseList.Open, string? Number = null);

    /// <param name="People">The assigned people, by key.</param>
    /// <param name="Works">True if the caller works in an office or manages casework.</param>
    /// <param name="Sought">The number searched for if it is no number, or no case that the caller may see.</param>
    public sealed record Output(
        CaseList Show,
        IReadOnlyList<Line> Cases,
        IReadOnlyDictionary<ServiceId, LocalizedText> Services,
        IReadOnlyDictionary<OfficeId, LocalizedText> Offices,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        bool Manages,
        bool Leads,
        bool Works,
        CaseId? Found,
        string? Sought
    );

    public sealed record Line(CaseLine Case, CaseLateness? Late);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (!Enum.IsDefined(input.Show))
            return new NotOffered("show");
        var (cases, offices) = (new CaseStore(work, clock, seal), new OfficeStore(work, clock));
        var manages = caller.May(CaseworkRights.Manage);
        var roles = await offices.Roles(caller.Self, stop);
        var (today, zone) = (clock.Today(caller.Community.Zone), caller.Community.Zone);
        var days = await BusinessDays.Around(today, work, clock, stop);
        var lines = (await cases.List(caller.Self, manages, input.Show, stop))
            .Select(c => new Line(c, c.Late(today, zone, days)))
            .Where(l => input.Show != CaseList.Late || l.Late is not null)
            .ToList();
        var sought = FormText.Some(input.Number);
        var found =
            CaseNumber.Read(sought) is { } number
            && await cases.OfNumber(number, stop) is { } one
            && await new CaseReader(work, cases).Find(one.Id, caller, stop) is { } held
                ? held.Case.Id
                : (CaseId?)null;
        return new Output(
            input.Show,
            lines,
            await services.Titles(stop),
            (await offices.All(stop)).ToDictionary(o => o.Id, o => o.Name),
            await people.Named([.. lines.Select(l => l.Case.AssignedTo).OfType<PersonId>().Distinct()], stop),
            manages,
            roles.ContainsValue(CaseRole.Lead),
            manages || roles.Count > 0 || lines.Count > 0,
            found,
            found is null ? sought : null
        );
    }
}
