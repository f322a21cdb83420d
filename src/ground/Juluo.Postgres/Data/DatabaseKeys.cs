using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Juluo.Postgres;

/// <summary>Stores the data protection keys in the database, so that every process can decrypt what another encrypted.</summary>
internal sealed class DatabaseKeys(NpgsqlDataSource source) : IXmlRepository
{
    private const int Patience = 5; // seconds: all signed-in people wait for the keys

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = source.CreateCommand("select xml from postgres.data_protection_key");
        command.CommandTimeout = Patience;
        using var rows = command.ExecuteReader();
        var keys = new List<XElement>();
        while (rows.Read())
            keys.Add(XElement.Parse(rows.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = source.CreateCommand(
            "insert into postgres.data_protection_key (id, xml) values ($1, $2) on conflict (id) do nothing"
        );
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}
