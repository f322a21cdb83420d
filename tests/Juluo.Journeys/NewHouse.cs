using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>A community on its first morning: one operator, one new member, and no activity yet.</summary>
public class NewHouse : TestSite
{
    public const string Operator = "operator@new.example";
    public const string Member = "member@new.example";
    private static readonly string Password = SampleLoader.Password;
    private readonly Browser browser = new();

    protected override TimeProvider Time { get; } = TestTime.Thursday;

    protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off"];

    public Community Community { get; private set; } = default!;

    protected override async Task Furnish()
    {
        var clock = Services.GetRequiredService<Clock>();
        Community = await Services
            .GetRequiredService<Communities>()
            .Found(
                new(
                    Id.New<CommunityId>(clock),
                    "new-house",
                    new("新屋", "New House"),
                    new("剛開始。", "Just begun."),
                    "Asia/Taipei",
                    "TWD"
                ),
                default
            );
        await Enter(Community, Operator, "林店長", Role.Operator);
        await Enter(Community, Member, "王新人", Role.Member);
    }

    /// <summary>A text browser of a person who has just signed in.</summary>
    public Task<TextTab> SignedIn(string email, Look look) => SignedIn(browser.Read(Address, look), email);

    /// <summary>Chromium of a person who has just signed in, for features that a text browser lacks.</summary>
    public async Task<BrowserTab> BrowserOf(string email, Look look) => await SignedIn(await browser.Open(Address, look), email);

    /// <summary>A text browser without a session.</summary>
    public TextTab Stranger(Look look) => browser.Read(Address, look);

    private static async Task<T> SignedIn<T>(T visit, string email)
        where T : Tab
    {
        await visit.Carry(Languages.Cookie, visit.Look.Language);
        await visit.SignIn(email, Password);
        // The person's stored choice takes precedence over this browser's language.
        await visit.Carry(Languages.Cookie, visit.Look.Language);
        return visit;
    }

    public override async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>A new person, who signs in with the sample's password.</summary>
    protected async Task<PersonId> Enter(Community where, string email, string name, Role role)
    {
        var entered = default(PersonId);
        await In(
            where,
            async s =>
            {
                var account = await s.GetRequiredService<Accounts>().Create(email, Password);
                var added = await s.GetRequiredService<ArrivalsFacade>()
                    .Add(
                        new(name, new(2026, 11, 19))
                        {
                            Email = email,
                            Account = account.Value,
                            Roles = [role],
                        },
                        default
                    );
                entered = added.Value;
            }
        );
        return entered;
    }
}
