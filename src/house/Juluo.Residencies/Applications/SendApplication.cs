namespace Juluo.Residencies;

/// <summary>POST /me/applications/{id}/sending — sends an application for a residency without questions. With questions, their form is sent instead.</summary>
[Post("/me/applications/{id}/sending", Requires.SignIn, Form = typeof(ShowMyApplication), Say = "residencies.application.sent")]
internal sealed class SendApplication(UnitOfWork work, Clock clock, FormsFacade forms, PeopleFacade people, Notifier notifier)
    : Slice<SendApplication.Input, Done>
{
    public sealed record Input(ApplicationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ApplicationStore(work, clock).Find(input.Id, stop) is not { } application || application.Person != caller.Self)
            return new NotFound();
        var residency = (await new ResidencyStore(work, clock).Find(application.Residency, stop))!;
        if (application.Submission is not null || await ResidencyQuestions.Open(forms, residency, stop) is not null)
            return new ApplicationErrors.QuestionsFirst();
        return await new ApplicationSending(work, clock, people, notifier).Send(application, stop);
    }
}
