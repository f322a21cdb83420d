namespace Juluo.Reception;

/// <summary>POST /sites/{id}/evacuation/wardens — adds a warden. A warden gets the list by mail even without permission to see it here.</summary>
[Post("/sites/{id}/evacuation/wardens", SpacesModule.Manage, Form = typeof(ShowEvacuationMail), Say = "reception.evacuation.warden.chosen")]
internal sealed class ChooseWarden(UnitOfWork work, Clock clock, Sites sites, PeopleFacade people, Audit audit)
    : Slice<ChooseWarden.Input, Done>
{
    public sealed record Input(SiteId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        if (await people.Find(input.Person, stop) is not { Here: true } person)
            return new EvacuationMailErrors.Nobody();
        await new EvacuationMailStore(work, clock).Choose(site.Id, person.Id, stop);
        await audit.Did(caller.Person, "reception.warden-chosen", person.Id.ToString(), new { site = site.Name.Zh }, stop);
        return Done.It;
    }
}
