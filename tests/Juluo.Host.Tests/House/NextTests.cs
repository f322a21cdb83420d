using System.Reflection;

namespace Juluo.Host.Tests;

/// <summary>A route's declaration of its next page is consistent: its placeholders exist, its sentence is in the catalogues, and its undo is a route.</summary>
[Trait("Category", "Layers")]
public sealed class NextTests
{
    private static readonly App App = Modules.App;
    private static readonly Catalogue Catalogue = new(App.Modules.Select(r => r.GetType().Assembly).Append(typeof(Modules).Assembly));

    public static TheoryData<string> Posts => [.. App.Routes.Where(r => r.Route is PostAttribute).Select(r => r.Route.Path)];

    [Theory] // seen to fail with {id} written for {Id}, a sentence taken from a catalogue, and /return for /restoration
    [MemberData(nameof(Posts))]
    public void A_route_leads_where_it_says(string path)
    {
        var (slice, route) = App
            .Routes.Where(r => r.Route is PostAttribute && r.Route.Path == path)
            .Select(r => (r.Slice, (PostAttribute)r.Route))
            .Single();
        var types = SliceTypes(slice);
        // A slice that chooses the next page itself need not have the fields of its form's address.
        var then = slice.GetMethod("After", BindingFlags.Instance | BindingFlags.NonPublic)?.DeclaringType is { IsGenericType: false }
            ? null
            : route.Then;
        foreach (var template in new[] { then, route.Undo }.OfType<string>())
        foreach (var name in Next.Placeholders().Matches(template).Select(m => m.Groups["name"].Value))
        {
            var (of, property) = char.IsUpper(name[0]) ? (types[1], name) : (types[0], char.ToUpperInvariant(name[0]) + name[1..]);
            of.GetProperty(property).ShouldNotBeNull($"{slice.Name}: {template}");
        }

        if (route.Say is { } say)
            foreach (var language in Languages.All)
                Catalogue.Find(language, say).ShouldNotBeNull($"{slice.Name}: {language} has no {say}");
        if (route.Undo is { } undo)
            App.Routes.ShouldContain(
                r => r.Route is PostAttribute && Shape(r.Route.Path) == Shape(undo),
                $"{slice.Name}: {undo} is no route"
            );
    }

    private static string Shape(string path) => Next.Placeholders().Replace(path, "…");

    private static Type[] SliceTypes(Type slice)
    {
        for (var type = slice; ; type = type.BaseType!)
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Slice<,>))
                return type.GetGenericArguments();
    }
}
