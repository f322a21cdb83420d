namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/questions/{question}/removal — removes a question from the application form. Existing answers stay.</summary>
[Post(
    "/residencies/{id}/questions/{question}/removal",
    SpacesModule.Manage,
    Form = typeof(ShowResidencySettings),
    Then = "/residencies/{id}/settings",
    Say = "residencies.residency.question.removed",
    Undo = "/residencies/{id}/questions/{question}/return"
)]
internal sealed class RemoveResidencyQuestion(UnitOfWork work, Clock clock) : Slice<RemoveResidencyQuestion.Input, Done>
{
    public sealed record Input(ResidencyId Id, ResidencyQuestionId Question);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new ResidencyTextStore(work, clock).SetRemoved(input.Id, input.Question, true, stop) ? Done.It : new NotFound();
}
