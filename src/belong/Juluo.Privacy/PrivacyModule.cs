namespace Juluo.Privacy;

/// <summary>Module of privacy. Its job keeps the prefix <c>people</c> from when requests to be erased belonged to the People module.</summary>
public sealed class PrivacyModule : Module
{
    public override string Name => "privacy";

    public override string Sentence => "What is stored about people and who did what: the notice, a copy, erasure and the log.";

    public override IReadOnlyList<Type> Uses => [typeof(PeopleModule), typeof(IdentityModule)];

    public override void Menu(Menu menu) => menu.Add(MenuGroup.Foot, "menu.privacy-notice", "/privacy", 90);

    public override void Search(SearchPages pages)
    {
        pages.Add("privacy-notice", "/privacy");
        pages.Add("erasures", "/people/erasures");
        pages.Add("audit", "/settings/audit");
    }

    public override void Jobs(JobSchedule jobs) => jobs.Every<ErasePersons>(minutes: 60);

    public override PersonalData PersonalData { get; } = new(new PersonalDataField("erasure", "privacy.erasure", "person_id"));

    public override void Services(IServiceCollection services) => services.AddScoped<ErasureStore>();
}
