namespace Juluo.Casework;

/// <summary>Finds a case by its full number, for people who may see it. No other data of cases is searched.</summary>
[SearchSource("case", CaseworkRights.TakePart, 57)]
internal sealed class FindCases(UnitOfWork work, Clock clock, CaseSeal seal, ServicesFacade services) : Slice<SearchQuery, List<SearchHit>>
{
    public override async Task<Outcome<List<SearchHit>>> Handle(SearchQuery input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (
            CaseNumber.Read(input.Text) is not { } number
            || await cases.OfNumber(number, stop) is not { } one
            || await new CaseReader(work, cases).Find(one.Id, caller, stop) is null
        )
            return new List<SearchHit>();
        var service = (await services.Titles(stop)).GetValueOrDefault(one.Service);
        return new List<SearchHit> { new(new(number, number), service, Case.PathOf(one.Id), SearchScore.Same) };
    }
}
