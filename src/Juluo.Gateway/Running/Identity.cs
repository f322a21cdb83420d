using System.Security.Cryptography;
using System.Text.Json;

namespace Juluo.Gateway;

/// <summary>Who a gateway is, as the server told it when it was enrolled.</summary>
/// <param name="PublicKey">Of the server's signatures (SubjectPublicKeyInfo, base64).</param>
/// <param name="Key">For <see cref="CredentialHash"/>, base64.</param>
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
