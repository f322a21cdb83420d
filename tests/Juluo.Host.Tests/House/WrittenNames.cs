using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Juluo.Host.Tests;

/// <summary>Everything that is stored, sent or translated under a name, and those names: generated from the program, one line each.</summary>
internal static class WrittenNames
{
    private static readonly App App = Modules.App;

    private static readonly IReadOnlyList<Type> Types =
    [
        .. App
            .Assemblies.Append(typeof(Modules).Assembly)
            .Append(typeof(FormDefinition).Assembly) // whose answers are stored and whose faults are sent
            .SelectMany(a => a.GetTypes())
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute))),
    ];

    public static IEnumerable<string> All() =>
        (
            (IEnumerable<string>)
                [
                    .. App.Modules.Select(m => $"module {m.Name}"),
                    .. Concrete<IFact>().Select(t => $"fact {NamedAttribute.Of(t)}"),
                    .. Concrete<Job>().Select(t => $"job {NamedAttribute.Of(t)}"),
                    .. Tasks.Select(t => $"task {NamedAttribute.Of(t)}"),
                    .. Errors.Select(e => $"error {e.Urn["urn:juluo:".Length..]} {e.Status}"),
                    .. Enums.Select(t => $"enum {NameOf(t)}: {string.Join(' ', Enum.GetNames(t).Select(n => Snake.Case(n)))}"),
                    .. Types
                        .SelectMany(
                            t => t.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false),
                            (t, d) => (Union: t, d.TypeDiscriminator)
                        )
                        .Select(u => $"kind of {Snake.Case(u.Union.Name)} {u.TypeDiscriminator}"),
                    .. App.Notifications.Keys.Select(n => $"notification {n}"),
                    .. App.Permissions.Keys.Select(p => $"permission {p}"),
                    .. App.Events.Select(e => $"event {e.Kind}"),
                    .. App.Widgets.Select(w => $"widget {w.Module}.{NamedAttribute.Of(w.Slice)}"),
                ]
        )
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>One instance of each error, without arguments.</summary>
    public static IReadOnlyList<Error> Errors { get; } =
    [
        .. Concrete<Error>().Where(t => t != typeof(FaultError)).Select(Empty<Error>),
        .. Concrete<FormFault>().Select(t => new FaultError(Empty<FormFault>(t))),
    ];

    private static IEnumerable<Type> Tasks => Types.Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IBackgroundTask)));

    // An enum nested in an internal class is neither stored nor sent.
    private static IEnumerable<Type> Enums => Types.Where(t => t.IsEnum && !t.IsNestedPrivate);

    private static IEnumerable<Type> Concrete<T>() =>
        Types.Where(t => t is { IsAbstract: false, IsInterface: false } && t.IsAssignableTo(typeof(T)));

    // Errors of an engine get their name from the program.
    private static string NameOf(Type type) =>
        Words.Key((Enum)Enum.GetValues(type).GetValue(0)!) is var key ? key[..key.LastIndexOf('.')] : "";

    private static T Empty<T>(Type type)
    {
        var make = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return (T)
            make.Invoke([
                .. make.GetParameters().Select(p => p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null),
            ]);
    }
}
