namespace Juluo.Programmes;

/// <summary>POST /programmes/{id}/criteria/{criterion}/removal — removes an eligibility criterion of a programme.</summary>
[Post(
    "/programmes/{id}/criteria/{criterion}/removal",
    ProgrammeRights.Post,
    Form = typeof(ShowProgrammeSettings),
    Then = "#criteria",
    Say = "programmes.criterion.removed"
)]
internal sealed class RemoveCriterion(UnitOfWork work, Clock clock) : Slice<RemoveCriterion.Input, Done>
{
    public sealed record Input(ProgrammeId Id, CriterionId Criterion);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ProgrammeStore(work, clock).Find(input.Id, caller, stop) is not { } programme)
            return new NotFound();
        if (!ProgrammeRights.MayChange(programme, caller))
            return new ProgrammeErrors.OnlyForPoster();
        return await new CriterionStore(work, clock).Remove(programme.Id, input.Criterion, stop) is null ? new NotFound() : Done.It;
    }
}
