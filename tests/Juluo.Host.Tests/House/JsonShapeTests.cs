using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace Juluo.Host.Tests;

/// <summary>JSON that the program writes contains no tuples: they become <c>{}</c>, because their fields are not properties.</summary>
[Trait("Category", "Layers")]
public sealed class JsonShapeTests
{
    private static readonly App App = Modules.App;

    [Fact] // seen to fail: five answers had tuples, such as the pauses of a subscription
    public void No_value_in_an_answer_a_fact_or_a_task_is_written_as_an_empty_object()
    {
        var written = App
            .Routes.Select(r => new SliceTypes(r.Slice).Output)
            .Concat(App.Events.Select(e => e.Data))
            .Concat(App.Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.IsAbstract).SelectMany(Kept))
            .ToList();
        written.Count.ShouldBeGreaterThan(500);
        var seen = new HashSet<Type>();
        written.SelectMany(t => Empty(t, t.FullName!, seen)).ToList().ShouldBeEmpty();
    }

    /// <summary>A fact, or the arguments of a task.</summary>
    private static IEnumerable<Type> Kept(Type type) =>
        type.IsAssignableTo(typeof(IFact)) ? [type]
        : type.BaseType is { IsGenericType: true } task && task.GetGenericTypeDefinition() == typeof(BackgroundTask<>)
            ? task.GenericTypeArguments
        : [];

    private static IEnumerable<string> Empty(Type type, string at, HashSet<Type> seen)
    {
        if (!seen.Add(type))
            return [];
        var shape = Json.Options.GetTypeInfo(type);
        return shape.Kind switch
        {
            JsonTypeInfoKind.Object when type.IsAssignableTo(typeof(ITuple)) => [$"{at} is {type}"],
            JsonTypeInfoKind.Object => shape
                .Properties.Where(p => p.Get is not null)
                .SelectMany(p => Empty(p.PropertyType, $"{at}.{p.Name}", seen)),
            JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => Empty(shape.ElementType!, at, seen),
            _ => [],
        };
    }
}
