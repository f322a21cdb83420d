using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace Juluo.Host.Tests;

/// <summary>
/// What a module shows to others is small: at most 15 in 100 of its types are public. Pages are not counted, nor what they show: Blazor sets public properties only, so a page's
/// parameters are public with all that they speak of. The ground is left out, and Pictures: modules are built of what they show.
/// </summary>
[Trait("Category", "Layers")]
public sealed class PublicTypeTests
{
    private const double Most = 0.15;

    [Fact]
    public void A_module_shows_little_to_others()
    {
        var all = Modules.App.Modules.Where(m => m is not (PostgresModule or WebModule or DeliveryModule or PicturesModule));
        foreach (var module in all)
        {
            var types = Types(module.GetType().Assembly);
            var shown = types.Where(t => t.IsVisible).Except(Pages(types)).ToList();
            shown.Count.ShouldBeLessThanOrEqualTo(
                (int)(Most * types.Count),
                $"{module.Name} shows {shown.Count} of {types.Count} types:\n{string.Join(' ', shown.Select(t => t.Name).Order(StringComparer.Ordinal))}"
            );
        }
    }

    private static List<Type> Types(Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Where(t => !t.IsNested && t.Namespace?.StartsWith("Juluo", StringComparison.Ordinal) is true)
                .Where(t =>
                    !t.IsDefined(typeof(CompilerGeneratedAttribute), false)
                    && !t.Name.StartsWith('_')
                    && !t.Name.Contains('<', StringComparison.Ordinal)
                ),
        ];

    /// <summary>Components, and what one comes to from their parameters.</summary>
    private static HashSet<Type> Pages(List<Type> types)
    {
        var own = types.ToHashSet();
        var pages = types.Where(typeof(IComponent).IsAssignableFrom).ToHashSet();
        var open = new Queue<Type>(
            pages
                .SelectMany(p => p.GetProperties())
                .Where(p => p.IsDefined(typeof(ParameterAttribute)) || p.IsDefined(typeof(CascadingParameterAttribute)))
                .Select(p => p.PropertyType)
        );
        while (open.TryDequeue(out var type))
            foreach (var part in Parts(type).Where(p => own.Contains(p) && pages.Add(p)))
            foreach (var shown in Speaks(part))
                open.Enqueue(shown);
        return pages;
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(Top(type.GetGenericTypeDefinition()))
        : [Top(type)];

    private static Type Top(Type type) => type.DeclaringType is { } around ? Top(around) : type;

    /// <summary>What its public members have in their signatures, those of the types within it too.</summary>
    private static IEnumerable<Type> Speaks(Type type) =>
        [
            .. type.GetProperties().Select(p => p.PropertyType),
            .. type.GetFields().Select(f => f.FieldType),
            .. type.GetMethods()
                .Where(m => m.DeclaringType == type)
                .SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)),
            .. type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType),
            .. type.BaseType is { } above ? [above] : Type.EmptyTypes,
            .. type.GetNestedTypes().SelectMany(Speaks),
        ];
}
