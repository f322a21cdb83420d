using Juluo.Testing;

namespace Juluo.Host.Tests;

/// <summary>docs/api/openapi.json is what the program serves; a change of the API shows in the change that makes it.</summary>
public sealed class ApiDescriptionTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_committed_description_is_the_one_served()
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        var served = (await http.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Path.Combine(Repository.Root, "docs", "api", "openapi.json");
        if (Environment.GetEnvironmentVariable("JULUO_UPDATE") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, served);
        }

        (await File.ReadAllTextAsync(file)).ShouldBe(served, "Run JULUO_UPDATE=1 bin/juluo test ApiDescription and commit the file.");
    }
}
