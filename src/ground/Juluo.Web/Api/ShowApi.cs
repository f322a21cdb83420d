using System.Reflection;
using Juluo.Web.Pages;

namespace Juluo.Web;

/// <summary>GET /api — shows the API's operations and events in readable form, of all modules or one; the machine-readable description is at <c>/openapi/v1.json</c>.</summary>
[Get("/api", Requires.Nothing, Page = typeof(ApiPage))]
public sealed class ShowApi(App app) : Slice<ShowApi.Input, ShowApi.Output>
{
    /// <param name="Module">The module whose operations are returned; null for all modules.</param>
    public sealed record Input(string? Module = null);

    /// <param name="Module">The requested module.</param>
    public sealed record Output(string? Module, IReadOnlyList<ModulePart> Modules, IReadOnlyList<EventPart> Events);

    /// <param name="Count">The number of the module's operations.</param>
    /// <param name="Operations">The operations; empty for a module that was not requested.</param>
    public sealed record ModulePart(string Name, string Sentence, int Count, IReadOnlyList<Operation> Operations);

    /// <param name="Session">True if it is only for people who signed in themselves, not for tokens.</param>
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

    public override Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        ModulePart[] modules =
        [
            .. app.Modules.Where(m => caller.Community.Uses(m.Part)).Select(m => Part(m, input.Module)).Where(m => m.Count > 0),
        ];
        return Task.FromResult<Outcome<Output>>(
            input.Module is { } one && !Array.Exists(modules, m => m.Name == one)
                ? new NotFound()
                : new Output(
                    input.Module,
                    modules,
                    [.. app.Events.Where(e => caller.Community.Uses(e.Part)).Select(e => new EventPart(e.Kind, Fields(e.Data)))]
                )
        );
    }

    private ModulePart Part(Juluo.Foundation.Module module, string? asked)
    {
        var routes = app.Routes.FindAll(r => r.Module == module);
        return new(
            module.Name,
            module.Sentence,
            routes.Count,
            asked is null || asked == module.Name ? routes.ConvertAll(r => Read(r.Slice, r.Route)) : []
        );
    }

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
