using System.Security.Cryptography;
using System.Text.Json;

namespace Juluo.Gateway;

/// <summary>The current grants, stored on disk so that a gateway that starts without a network knows whom to let in.</summary>
public sealed class GrantStore
{
    private readonly string path;
    private readonly Guid gateway;
    private readonly ECDsa verifier;

    public GrantStore(string folder, Guid gateway, ECDsa verifier)
    {
        (path, this.gateway, this.verifier) = (Path.Combine(folder, "grants.json"), gateway, verifier);
        if (File.Exists(path) && JsonSerializer.Deserialize<Envelope>(File.ReadAllText(path), GatewayJson.Options) is { } kept)
            Current = Mine(kept);
    }

    public GrantList? Current { get; private set; }

    /// <summary>Replaces the grants with a newer list. An older list, or the same one, is refused no matter who sends it.</summary>
    /// <returns>True if the list is now the current one.</returns>
    public bool Take(Envelope envelope)
    {
        if (Mine(envelope) is not { } list || (Current is { } now && (list.Version, list.Issued).CompareTo((now.Version, now.Issued)) <= 0))
            return false;
        DurableFile.Write(path, JsonSerializer.Serialize(envelope, GatewayJson.Options));
        Current = list;
        return true;
    }

    private GrantList? Mine(Envelope envelope) => envelope.Open<GrantList>(verifier) is { } list && list.Gateway == gateway ? list : null;
}
