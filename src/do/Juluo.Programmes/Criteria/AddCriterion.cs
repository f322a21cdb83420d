namespace Juluo.Programmes;

/// <summary>POST /programmes/{id}/criteria — adds an eligibility criterion to a programme.</summary>
[Post(
    "/programmes/{id}/criteria",
    ProgrammeRights.Post,
    Form = typeof(ShowProgrammeSettings),
    Then = "#criteria",
    Say = "programmes.criterion.added",
    Undo = "/programmes/{id}/criteria/{Id}/removal"
)]
internal sealed class AddCriterion(UnitOfWork work, Clock clock, Words words) : Slice<AddCriterion.Input, Created<CriterionId>>
{
    /// <param name="Said">The value to compare with: alternatives separated by commas, or a number; empty for a rule without a value.</param>
    public sealed record Input(ProgrammeId Id, CriterionRule Rule = CriterionRule.KindIs, string? Said = null);

    public override async Task<Outcome<Created<CriterionId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProgrammeStore(work, clock).Find(input.Id, caller, stop) is not { } programme)
            return new NotFound();
        if (!ProgrammeRights.MayChange(programme, caller))
            return new ProgrammeErrors.OnlyForPoster();
        var store = new CriterionStore(work, clock);
        if ((await store.Of(programme.Id, stop)).Count >= Criterion.MostOfOne)
            return new CriterionErrors.TooMany(Criterion.MostOfOne);
        var said = CriterionWords.Read(input.Rule, input.Said, words);
        if (said.Failed)
            return said.As<Created<CriterionId>>();
        var added = await store.Add(programme.Id, input.Rule, said.Value, stop);
        return added.Failed ? added.As<Created<CriterionId>>() : new Created<CriterionId>(added.Value);
    }
}
