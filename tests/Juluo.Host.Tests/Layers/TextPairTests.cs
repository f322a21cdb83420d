using System.Reflection;

namespace Juluo.Host.Tests;

/// <summary>A text in two languages is one type wherever a field is carried, and no pair of texts (decision 25).</summary>
[Trait("Category", "Layers")]
public sealed class TextPairTests
{
    /// <summary>The number of remaining pairs, with their places. The numbers only fall.</summary>
    private static readonly Dictionary<string, int> Rest = new(StringComparer.Ordinal)
    {
        ["Juluo.Lens"] = 2, // analyses that are stored like this
    };

    [Fact] // seen to fail with Community and its two names
    public void No_record_carries_a_text_in_two_languages_as_two_fields()
    {
        var pairs = Modules
            .App.Assemblies.Append(typeof(Modules).Assembly)
            .Append(typeof(LocalizedText).Assembly)
            .Append(typeof(UnitOfWork).Assembly)
            .Distinct()
            .SelectMany(a => a.GetTypes())
            .Where(t => t != typeof(LocalizedText))
            .SelectMany(Pairs)
            .ToList();
        pairs
            .GroupBy(p => p.DeclaringType!.Assembly.GetName().Name!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal)
            .ShouldBe(
                Rest,
                ignoreOrder: true,
                string.Join('\n', pairs.Select(p => $"{p.DeclaringType}.{p.Name}").Order(StringComparer.Ordinal))
            );
    }

    private static IEnumerable<PropertyInfo> Pairs(Type type)
    {
        var texts = type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => p.PropertyType == typeof(string))
            .ToList();
        return texts.Where(t =>
            t.Name.EndsWith("Zh", StringComparison.Ordinal)
            && texts.Exists(o => string.Equals(o.Name, t.Name[..^2] + "En", StringComparison.Ordinal))
        );
    }
}
