using System.Security.Cryptography;
using System.Text;
using Juluo.Postgres.Cluster;

namespace Juluo.Testing;

/// <summary>The database that every test's database is copied from: all modules' schema applied, made again when any of it changes.</summary>
internal static class TestTemplate
{
    public static async Task<string> Ensure(PrivateCluster cluster)
    {
        var rooms = Modules.App.Modules;
        var files = string.Join('\n', SchemaFiles.Of(rooms).Select(f => $"{f.Module} {f.Name} {f.Hash}"));
        var name = "template_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files)))[..12];
        if (await cluster.HasDatabase(name))
            return name;
        var half = name + "_half";
        await cluster.DropDatabase(half);
        await cluster.CreateDatabase(half);
        await SchemaFiles.Apply(cluster.ConnectionString(half), rooms);
        await cluster.RenameDatabase(half, name);
        return name;
    }
}
