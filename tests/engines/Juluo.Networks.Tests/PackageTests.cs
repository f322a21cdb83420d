using System.Reflection;
using System.Xml.Linq;

namespace Juluo.Networks.Tests;

/// <summary>
/// Both libraries can be used without the rest of the program, and by programs that are trimmed or compiled ahead of time (the build's analysers refuse
/// incompatible code; seen to fail with a Type.GetType added).
/// </summary>
public sealed class PackageTests
{
    public static TheoryData<string> Libraries => ["Juluo.Networks", "Juluo.Networks.Formats"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void It_needs_nothing_of_the_house_and_may_be_trimmed(string name)
    {
        var library = Library(name);
        library
            .GetReferencedAssemblies()
            .Select(other => other.Name!)
            .Where(other => !other.StartsWith("System", StringComparison.Ordinal))
            .ShouldBe(name == "Juluo.Networks" ? [] : ["Juluo.Networks"]);
        var metadata = library.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(x => x.Key, x => x.Value);
        metadata["IsTrimmable"].ShouldBe("True");
        metadata["IsAotCompatible"].ShouldBe("True");
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_public_type_is_documented_and_sealed_or_static(string name)
    {
        var documented = XDocument
            .Load(Path.Combine(AppContext.BaseDirectory, name + ".xml"))
            .Descendants("member")
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var type in Library(name).GetExportedTypes())
        {
            documented.Contains("T:" + type.FullName!.Replace('+', '.')).ShouldBeTrue(type.FullName);
            type.IsSealed.ShouldBeTrue(type.FullName);
        }
    }

    private static Assembly Library(string name) => name == "Juluo.Networks" ? typeof(Graph).Assembly : typeof(NetworkFile).Assembly;
}
