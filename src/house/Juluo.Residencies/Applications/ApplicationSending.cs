namespace Juluo.Residencies;

/// <summary>Sends an application, with or without questions: checks that it is a draft and that the residency is open, and notifies both sides.</summary>
internal sealed class ApplicationSending(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier)
{
    public async Task<Outcome<Done>> Send(Application application, CancellationToken stop)
    {
        var residency = (await new ResidencyStore(work, clock).Find(application.Residency, stop))!;
        if (!residency.IsOpen(clock.Today(work.Community.Zone)))
            return new ApplicationErrors.Closed();
        if (!await new ApplicationStore(work, clock).Send(application.Id, stop))
            return new ApplicationErrors.ElsewhereMeanwhile();
        var name = (await people.Find(application.Person, stop))?.Name ?? "";
        await notifier.NotifyPermitted(ResidenciesModule.Review, ApplicationNotices.ToReviewers(application, "sent", name), stop);
        await notifier.Notify(application.Person, ApplicationNotices.ToApplicant(application, "sent"), stop);
        return Done.It;
    }
}
