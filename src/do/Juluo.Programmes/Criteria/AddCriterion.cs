namespace Juluo.Programmes;

/// <summary>POST /programmes/{id}/criteria — adds a line of who may apply for a programme.</summary>
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
    /// <param name="Said">What the rule compares with: words separated by commas, one of which it must be, or a number.</param>
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
