namespace Juluo.Residencies;

/// <summary>POST /applications/{id}/review — starts the review of an application: the applicant can no longer change it.</summary>
[Post("/applications/{id}/review", ResidenciesModule.Review, Form = typeof(ShowApplication), Say = "residencies.application.review-begun")]
internal sealed class BeginReview(UnitOfWork work, Clock clock) : Slice<BeginReview.Input, Done>
{
    public sealed record Input(ApplicationId Id);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ApplicationStore(work, clock);
        if (await store.Find(input.Id, stop) is not { SubmittedAt: not null } application)
            return new NotFound();
        return await store.Step(application.Id, ApplicationState.InReview, [ApplicationState.Submitted], stop)
            ? Done.It
            : new ApplicationErrors.ElsewhereMeanwhile();
    }
}
