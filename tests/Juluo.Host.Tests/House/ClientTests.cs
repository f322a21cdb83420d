using System.Net.Http.Json;
using System.Text.Json;

namespace Juluo.Host.Tests;

/// <summary>The committed description works with an external generator: its client compiles without a cast, and gets answers of the described types.</summary>
public sealed class ClientTests(TwoHouses houses) : IClassFixture<TwoHouses>
{
    private static readonly NodePackage Client = new("Client");

    [Fact]
    public async Task A_client_that_others_generate_compiles_and_is_answered()
    {
        const string here = "tests/Juluo.Host.Tests/Client";
        var accepted = new Accepted(
            nameof(ClientTests),
            ApiContract.DescriptionFile,
            $"{here}/package-lock.json",
            $"{here}/smoke.ts",
            $"{here}/tsconfig.json"
        );
        await Client.Install();
        if (accepted.IsKnown)
            await Client.Run(Client.Tool("tsc"), "-p", Client.Folder, "--noCheck");
        else
        {
            await Client.Run(Client.Tool("openapi-typescript"), ApiContract.DescriptionFile, "-o", Path.Combine(Client.Folder, "api.d.ts"));
            await Client.Run(Client.Tool("tsc"), "-p", Client.Folder);
            accepted.Keep();
        }

        (await Client.Run("node", Path.Combine(Client.Folder, "out", "smoke.js"), houses.Address.ToString().TrimEnd('/'), await Token()))
            .Trim()
            .ShouldBe("well");
    }

    private async Task<string> Token()
    {
        using var client = await houses.As(nameof(Role.Member));
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using var made = await client.PostAsJsonAsync(
            "/me/tokens",
            new
            {
                name = "smoke",
                scopes = new[] { "people.see", "own.read", "own.write" },
                days = 1,
            }
        );
        using var json = JsonDocument.Parse(await made.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("token").GetString()!;
    }
}
