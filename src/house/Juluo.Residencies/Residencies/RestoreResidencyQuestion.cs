namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/questions/{question}/return — restores a question that was removed.</summary>
[Post(
    "/residencies/{id}/questions/{question}/return",
    SpacesModule.Manage,
    Form = typeof(ShowResidencySettings),
    Then = "/residencies/{id}/settings",
    Say = "residencies.residency.question.returned",
    Undo = "/residencies/{id}/questions/{question}/removal"
)]
internal sealed class RestoreResidencyQuestion(UnitOfWork work, Clock clock) : Slice<RestoreResidencyQuestion.Input, Done>
{
    public sealed record Input(ResidencyId Id, ResidencyQuestionId Question);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new ResidencyTextStore(work, clock).SetRemoved(input.Id, input.Question, false, stop) ? Done.It : new NotFound();
}
