using System.Security.Cryptography;
using System.Text.Json;

namespace Juluo.Gateway;

/// <summary>The identity of a gateway, which it received from the server when it was enrolled.</summary>
/// <param name="PublicKey">The public key of the server's signatures (SubjectPublicKeyInfo, base64).</param>
/// <param name="Key">The key for <see cref="CredentialHash"/>, base64.</param>
public sealed record Identity(string Server, Guid Gateway, string Token, string PublicKey, string Key)
{
    private const string File = "identity.json";

    public ECDsa Verifier()
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(PublicKey), out _);
        return key;
    }

    public static bool IsIn(string folder) => System.IO.File.Exists(Path.Combine(folder, File));

    public static Identity Load(string folder) =>
        JsonSerializer.Deserialize<Identity>(System.IO.File.ReadAllText(Path.Combine(folder, File)), GatewayJson.Options)!;

    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        DurableFile.Write(Path.Combine(folder, File), JsonSerializer.Serialize(this, GatewayJson.Options));
    }
}
