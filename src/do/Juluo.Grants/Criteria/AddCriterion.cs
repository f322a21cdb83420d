namespace Juluo.Grants;

/// <summary>POST /grants/{id}/criteria — adds an eligibility criterion to a grant.</summary>
[Post(
    "/grants/{id}/criteria",
    GrantRights.Post,
    Form = typeof(ShowGrantSettings),
    Then = "#criteria",
    Say = "programmes.criterion.added",
    Undo = "/grants/{id}/criteria/{Id}/removal"
)]
internal sealed class AddCriterion(UnitOfWork work, Clock clock, Words words) : Slice<AddCriterion.Input, Created<CriterionId>>
{
    /// <param name="Said">The value to compare with: alternatives separated by commas, or a number; empty for a rule without a value.</param>
    public sealed record Input(GrantId Id, CriterionRule Rule = CriterionRule.KindIs, string? Said = null);

    public override async Task<Outcome<Created<CriterionId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new GrantStore(work, clock).Find(input.Id, caller, stop) is not { } grant)
            return new NotFound();
        if (!GrantRights.MayChange(grant, caller))
            return new GrantErrors.OnlyForPoster();
        var store = new CriterionStore(work, clock);
        if ((await store.Of(grant.Id, stop)).Count >= Criterion.MostOfOne)
            return new CriterionErrors.TooMany(Criterion.MostOfOne);
        var said = CriterionWords.Read(input.Rule, input.Said, words);
        if (said.Failed)
            return said.As<Created<CriterionId>>();
        var added = await store.Add(grant.Id, input.Rule, said.Value, stop);
        return added.Failed ? added.As<Created<CriterionId>>() : new Created<CriterionId>(added.Value);
    }
}
