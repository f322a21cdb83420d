using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Journeys;

/// <summary>
/// The lane house of the sample, small: 60 people and ten weeks of history, on a Thursday late in the morning, with a fixed clock that journeys move.
/// Background work (mails, tasks, jobs) runs when a journey says so. All journeys share the house, each with its own people.
/// </summary>
public sealed class Lane : TestSite
{
    private readonly ConcurrentDictionary<PersonId, Lazy<Task<string>>> cookies = new();
    private readonly Browser browser = new();
    private Dictionary<string, PersonId> ids = [];
    private IReadOnlyDictionary<string, string>? scenery;

    public TestTime Present { get; } = TestTime.Thursday;

    protected override TimeProvider Time => Present;

    // The photo of a person who is erased in one journey must still exist in another house with the same origin.
    private static readonly string LoadedFiles = Directory.CreateTempSubdirectory("juluo-lane-").FullName;
    private readonly string files = Directory.CreateTempSubdirectory("juluo-lane-").FullName;

    protected override IReadOnlyList<string> Arguments => ["--Juluo:Workers", "off", "--Juluo:Files", files];

    public Community Community { get; private set; } = default!;

    public SampleCommunity Sample { get; private set; } = default!;

    // Loaded once for all houses of this origin; each has a separate copy of the pictures.
    private static readonly Lazy<Task<string?>> Loaded = new(Load);

    protected override Task<string?> Furnished() => Loaded.Value;

    protected override async Task Furnish()
    {
        foreach (var folder in Directory.EnumerateDirectories(LoadedFiles))
        {
            var own = Directory.CreateDirectory(System.IO.Path.Combine(files, System.IO.Path.GetFileName(folder))).FullName;
            foreach (var file in Directory.EnumerateFiles(folder))
                File.Copy(file, System.IO.Path.Combine(own, System.IO.Path.GetFileName(file)));
        }

        // Keys of the same millisecond are in order only within one process, and the sample was loaded by another.
        Present.Pass(TimeSpan.FromSeconds(1));
        Sample = Made();
        Community = (await Services.GetRequiredService<Communities>().All(default)).Single();
        await In(Community, async s => ids = await s.GetRequiredService<ArrivalsFacade>().Map("sample", default));
    }

    private static SampleCommunity Made() =>
        SampleCommunity.Make(SampleOptions.Demo(SamplePreset.Laneside, new Clock(TestTime.Thursday).Now, seed: 7, members: 60, days: 70));

    private static async Task<string?> Load()
    {
        var database = new Database();
        await database.InitializeAsync();
        var configuration = new ConfigurationBuilder().Build();
        await using (
            var services = Quickly(new ServiceCollection())
                .AddGround(Modules.App, database.ConnectionString, TestTime.Thursday, LoadedFiles)
                .AddWorkers(configuration, development: true, run: false)
                .AddSingleton<IConfiguration>(configuration)
                .BuildServiceProvider()
        )
            await new SampleLoader(services, new Progress<string>()).Load(Made(), default);
        return await database.Rest();
    }

    /// <summary>The texts in the desk's language.</summary>
    public Words Words => new(Services.GetRequiredService<Catalogue>(), Languages.Chinese, Community.Zone);

    public string Say(Error error) => Words.Say(error);

    public PersonId Id(SamplePerson person) => ids[person.Key];

    /// <summary>The first person of a role who is here today.</summary>
    public SamplePerson First(SampleRole role) => Sample.People.First(p => p.Role == role && p.LeftOn is null);

    private const int FirstNamed = 26;

    /// <summary>People whom journeys name by their index among the first: no other journey erases them.</summary>
    public IReadOnlyList<SamplePerson> Named =>
        [
            .. Sample
                .People.Where(p => p is { Role: SampleRole.Resident or SampleRole.Member, LeftOn: null })
                .DistinctBy(p => p.Name)
                .Take(FirstNamed),
        ];

    /// <summary>Members in order of joining, without those whom another journey has erased.</summary>
    /// <param name="where">A further condition.</param>
    public async Task<List<SamplePerson>> Members(Func<SamplePerson, bool>? where = null)
    {
        var here = (await Database.Ask<Guid[]>("select array_agg(id) from people.person where state = 'active'"))!.ToHashSet();
        return
        [
            .. Sample.People.Where(p =>
                p is { Role: SampleRole.Member, LeftOn: null } && here.Contains(ids[p.Key].Value) && (where is null || where(p))
            ),
        ];
    }

    public SamplePerson Person(PersonId id) => Sample.People.First(p => ids[p.Key] == id);

    /// <summary>A text browser without a session.</summary>
    public Task<TextTab> Visitor(Look? look = null) => InTheirLanguage(browser.Read(Address, look));

    /// <summary>A text browser with a session.</summary>
    public async Task<TextTab> SignedIn(SamplePerson person, Look? look = null) => await SignedIn(await Visitor(look), person);

    /// <summary>Chromium with a session, for features that a text browser lacks: scripts, the focus, the keyboard, drawing, layout.</summary>
    public async Task<BrowserTab> BrowserOf(SamplePerson person, Look? look = null) => await SignedIn(await BrowserOfVisitor(look), person);

    /// <summary>Chromium without a session.</summary>
    public async Task<BrowserTab> BrowserOfVisitor(Look? look = null) => await InTheirLanguage(await browser.Open(Address, look));

    /// <summary>The same, by the machine's name: a passkey belongs to a host name, not to an IP address.</summary>
    public async Task<BrowserTab> Nearby(Look? look = null) =>
        await InTheirLanguage(await browser.Open(new UriBuilder(Address) { Host = "localhost" }.Uri, look));

    private static async Task<T> InTheirLanguage<T>(T visit)
        where T : Tab
    {
        await visit.Carry(Languages.Cookie, visit.Look.Language);
        return visit;
    }

    private async Task<T> SignedIn<T>(T visit, SamplePerson person)
        where T : Tab
    {
        await visit.Carry("account", await Cookie(person));
        return visit;
    }

    /// <summary>Ensures that a person of the sample can sign in with the sample's password.</summary>
    public Task GiveAccount(SamplePerson person) =>
        In(
            Community,
            async s =>
            {
                var accounts = s.GetRequiredService<Accounts>();
                if (await accounts.Find(person.Email) is not null)
                    return;
                var made = await accounts.Create(person.Email, SampleLoader.Password);
                await Database.Do("update people.person set account_id = $2 where id = $1", Id(person).Value, made.Value.Value);
            }
        );

    /// <summary>Fills in a path in which people, introductions, links and files are named in brackets: each is created on first use.</summary>
    public async Task<string> Path(string page)
    {
        scenery ??= await Scenery.Of(this);
        foreach (var (name, value) in scenery)
            page = page.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return page;
    }

    /// <summary>Sends mails, handles facts and runs tasks, until nothing is left to do.</summary>
    public async Task Settle()
    {
        while (
            await Services.GetRequiredService<OutboxWorker>().Drain()
                + await Services.GetRequiredService<BackgroundTaskWorker>().Drain()
                + await Services.GetRequiredService<MailWorker>().Drain()
            > 0
        ) { }
    }

    /// <summary>Computes ties and measures again, as happens every quarter of an hour.</summary>
    public Task ReadTies() => Services.GetRequiredService<Jobs>().RunNow<ComputeTies>(Community);

    public override async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        await base.DisposeAsync();
        Directory.Delete(files, recursive: true);
    }

    // Two browsers may request the same person at once: one creates the account, both get its cookie.
    private Task<string> Cookie(SamplePerson person) => cookies.GetOrAdd(Id(person), _ => new(() => SignIn(person))).Value;

    private async Task<string> SignIn(SamplePerson person)
    {
        await GiveAccount(person);
        var jar = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", NetworkAddress.Another());
        using var answer = await client.PostAsJsonAsync("/sign-in", new { person.Email, SampleLoader.Password });
        var cookie =
            jar.GetCookies(Address)["account"]
            ?? throw new InvalidOperationException($"{person.Name} could not sign in: {answer.StatusCode}.");
        return cookie.Value;
    }
}
