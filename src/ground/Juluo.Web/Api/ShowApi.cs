using System.Reflection;
using System.Text.Json;
using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>GET /api — shows what a program can ask and do here, written for people; the same for generators is at <c>/openapi/v1.json</c>.</summary>
[Get("/api", Requires.Nothing, Page = typeof(ApiPage))]
public sealed class ShowApi(App app) : Slice<Nothing, ShowApi.Output>
{
    public sealed record Output(IReadOnlyList<ModulePart> Modules, IReadOnlyList<EventPart> Events);

    public sealed record ModulePart(string Name, string Sentence, IReadOnlyList<Operation> Operations);

    /// <param name="Session">Only for a person who signed in themselves; no token does.</param>
    public sealed record Operation(
        string Method,
        string Path,
        string Summary,
        string Requires,
        bool Session,
        IReadOnlyList<Field> Takes,
        IReadOnlyList<Field> Gives
    )
    {
        public string Anchor =>
            $"{Method.ToLowerInvariant()}{Path.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)}";
    }

    public sealed record Field(string Name, string Type, bool Optional);

    public sealed record EventPart(string Kind, IReadOnlyList<Field> Data);

    public override Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(
            new Output(
                [
                    .. app
                        .Modules.Select(r => new ModulePart(
                            r.Name,
                            r.Sentence,
                            [.. app.Routes.Where(x => x.Module == r).Select(x => Read(x.Slice, x.Route))]
                        ))
                        .Where(r => r.Operations.Count > 0),
                ],
                [.. app.Events.Select(e => new EventPart(e.Kind, Fields(e.Data)))]
            )
        );

    private static Operation Read(Type slice, RouteAttribute route)
    {
        var (takes, gives) = SliceTypes.Of(slice);
        var summary = Summaries.Of(slice) ?? "";
        return new(route.Method, route.Path, summary.Split(" — ", 2)[^1], route.Requires, route.SessionOnly, Fields(takes), Fields(gives));
    }

    private static IReadOnlyList<Field> Fields(Type type)
    {
        if (type == typeof(Nothing) || type == typeof(Done) || type == typeof(Download) || type.IsAssignableTo(typeof(EventStream)))
            return [];
        var nullable = new NullabilityInfoContext();
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetCustomAttribute<System.Text.Json.Serialization.JsonIgnoreAttribute>() is null)
                .Select(p => new Field(
                    JsonNamingPolicy.CamelCase.ConvertName(p.Name),
                    Word(p.PropertyType),
                    nullable.Create(p).ReadState == NullabilityState.Nullable
                )),
        ];
    }

    private static string Word(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "string";
        if (type == typeof(bool))
            return "boolean";
        if (type == typeof(int) || type == typeof(long) || type == typeof(short))
            return "integer";
        if (type == typeof(double) || type == typeof(decimal) || type == typeof(float))
            return "number";
        if (type == typeof(NodaTime.Instant))
            return "date-time";
        if (type == typeof(NodaTime.LocalDate))
            return "date";
        if (
            type == typeof(Guid)
            || Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>))
        )
            return "uuid";
        if (type.IsEnum)
            return string.Join(" | ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>))
            return $"{Word(type.GenericTypeArguments[0])}[]";
        return
            Array.Find([type, .. type.GetInterfaces()], i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                is { } many
            ? $"{Word(many.GenericTypeArguments[0])}[]"
            : type.Name.Split('`')[0];
    }
}
