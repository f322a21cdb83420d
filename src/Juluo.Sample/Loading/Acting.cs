namespace Juluo.Sample;

/// <summary>Lets the people of a sample do what people do: by the addresses of the API, with the rights that they have.</summary>
internal sealed class Acting(IServiceProvider services, SampleCommunity sample, PersonId[] ids, CancellationToken stop)
{
    private readonly App app = services.GetRequiredService<App>();
    private readonly LocalApi api = new(services.GetRequiredService<App>(), services);
    private readonly Dictionary<PersonId, Role> roles = sample.People.ToDictionary(
        p => ids[p.Number],
        p => Enum.Parse<Role>(p.Role.ToString())
    );

    private readonly Dictionary<PersonId, string> names = sample.People.ToDictionary(p => ids[p.Number], p => p.Name);

    public Community Community { get; } = services.GetRequiredService<UnitOfWork>().Community;

    public Caller As(PersonId who) =>
        Caller.Visitor(Community, Languages.Chinese) with
        {
            Person = who,
            Name = names[who],
            Roles = new HashSet<Role> { roles[who] },
            Permissions = app.Allowed([roles[who]]),
        };

    /// <returns>What the API answers.</returns>
    public async Task<JsonElement> Post(PersonId who, string path, params (string Name, object? Value)[] body)
    {
        var answer = await api.Post(path, body.ToDictionary(b => b.Name, b => b.Value), As(who), stop);
        return answer.Failed ? throw new InvalidOperationException($"POST {path}: {answer.Errors[0]}") : answer.Value;
    }

    /// <returns>The key of what was made.</returns>
    public async Task<T> Make<T>(PersonId who, string path, params (string Name, object? Value)[] body) =>
        (await Post(who, path, body)).GetProperty("id").Deserialize<T>(Json.Options)!;

    /// <summary>What people did a while ago is no news: its notifications and their mails go.</summary>
    public Task Hush(params string[] kinds) => services.GetRequiredService<Notifier>().TakeBackAll(kinds, stop);
}
