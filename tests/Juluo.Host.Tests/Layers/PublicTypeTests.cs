using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;

namespace Juluo.Host.Tests;

/// <summary>
/// A module's public surface is small: at most 15 in 100 of its types are public. Pages are not counted, nor the types they show: Blazor sets public properties only, so a page's
/// parameters are public, with all types that they use. The ground and Pictures are left out: modules are built from their types.
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

    /// <summary>
    /// A module reads and writes another's data by its façades: other types that take the unit of work are internal to the module. Slices and stores may be public, because pages show what they
    /// return; no other assembly uses them.
    /// </summary>
    [Fact]
    public void Others_reach_the_data_of_a_module_by_a_facade_alone()
    {
        var modules = Modules.App.Modules.Where(m => m is not (PostgresModule or WebModule or DeliveryModule or PicturesModule)).ToList();
        var own = modules
            .SelectMany(m => Types(m.GetType().Assembly))
            .Where(t => !t.Name.EndsWith("Facade", StringComparison.Ordinal))
            // A slice is named by code that links to it or adds a widget to it, a job by code that runs it.
            .Where(t => !typeof(ISlice).IsAssignableFrom(t) && !typeof(Job).IsAssignableFrom(t))
            .Where(t => t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(UnitOfWork))))
            .Select(t => t.FullName!)
            .ToHashSet(StringComparer.Ordinal);
        own.Count.ShouldBeGreaterThan(200);
        modules
            .Select(m => m.GetType().Assembly)
            .Append(typeof(Juluo.Sample.SampleCommunity).Assembly)
            .SelectMany(a => Named(a).Where(own.Contains))
            .Select(t => t["Juluo.".Length..])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ShouldBe(Reached);
    }

    /// <summary>Types used without a façade. The list only shrinks.</summary>
    private static readonly string[] Reached =
    [
        "Bookings.MeetingPlaces", // a place where two people can meet, for Matching
        "Forms.ContactProof", // proofs of an address, and
        "Forms.SubmissionReopening", // sent answers that may be changed, for Casework
        "Identity.ActionMail", // a mail whose link does one thing
        "Lens.Ledger", // the past of the sample
        "Lens.NetworkLens", // the façade of Lens, by its own name
        "Matching.Matchmaking", // the past of the sample
        "Spaces.ResourceTable", // a table of resources as Plans imports it
    ];

    /// <summary>Types of other assemblies that an assembly references.</summary>
    private static IEnumerable<string> Named(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        return
        [
            .. reader
                .TypeReferences.Select(reader.GetTypeReference)
                .Select(t => $"{reader.GetString(t.Namespace)}.{reader.GetString(t.Name)}"),
        ];
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

    /// <summary>Components, and the types reachable from their parameters.</summary>
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

    /// <summary>The types in the signatures of its public members, including those of nested types.</summary>
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
