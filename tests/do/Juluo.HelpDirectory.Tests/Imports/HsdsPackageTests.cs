using System.IO.Compression;
using System.Text;

namespace Juluo.HelpDirectory.Tests;

public sealed class HsdsPackageTests
{
    private static readonly Guid Service = new("ac148810-d857-441c-9679-408f346de14b");
    private static readonly Guid Organisation = new("d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610");
    private static readonly Guid Location = new("3a19ff88-4620-4d17-9830-ac1d859eb5d5");

    [Fact]
    public void Tables_that_name_each_other_become_services()
    {
        var json = HsdsPackage.Read(
            Zip(
                ("datapackage.json", "{}"),
                ("services.csv", $"id,organization_id,name,status,minimum_age\n{Service},{Organisation},Food parcels,active,18\n"),
                ("organizations.csv", $"id,name,description\n{Organisation},Pantry,\"Gives, and lends\"\n"),
                ("service_at_location.csv", $"id,service_id,location_id\n{Guid.CreateVersion7()},{Service},{Location}\n"),
                ("locations.csv", $"id,location_type,name,latitude,longitude\n{Location},physical,Hall,25.05,121.5\n"),
                (
                    "phones.csv",
                    $"id,service_id,location_id,number\n{Guid.CreateVersion7()},{Service},,02-1\n{Guid.CreateVersion7()},,{Location},02-2\n"
                ),
                (
                    "schedules.csv",
                    $"id,service_id,freq,byday,opens_at,closes_at\n{Guid.CreateVersion7()},{Service},WEEKLY,\"MO,TU\",09:00,12:00\n"
                )
            )
        );
        var read = HsdsReader.Read(json.Value);
        read.Faults.ShouldBeEmpty();
        var service = read.Services.Single();
        service.One("organization")!.Text("description").ShouldBe("Gives, and lends");
        service.Each("phones").Single().Text("number").ShouldBe("02-1");
        service.Number("minimum_age").ShouldBe(18);
        var place = service.Each("service_at_locations").Single().One("location")!;
        place.Number("latitude").ShouldBe(25.05);
        place.Each("phones").Single().Text("number").ShouldBe("02-2");
        HelpSchedule.Of(service.Each("schedules").Single()).Days.Count.ShouldBe(2);
    }

    [Fact]
    public void A_zip_that_unpacks_to_more_than_it_may_is_read_no_further()
    {
        var bomb = Zip(("services.csv", "id,name\n" + new string('a', HsdsPackage.MostUnpacked + 1)));
        bomb.Length.ShouldBeLessThan(200_000);
        HsdsPackage.Read(bomb).Errors.Single().ShouldBeOfType<PackageErrors.TooLarge>();
        HsdsPackage
            .Read(Zip([.. Enumerable.Range(0, 101).Select(i => ($"{i}.csv", "id"))]))
            .Errors.Single()
            .ShouldBeOfType<PackageErrors.TooManyFiles>();
    }

    [Fact]
    public void What_is_no_zip_or_has_no_services_is_said()
    {
        HsdsPackage.Read(new MemoryStream("PK and no more"u8.ToArray())).Errors.Single().ShouldBeOfType<PackageErrors.NotZip>();
        HsdsPackage.Read(Zip(("../services.txt", "id"))).Errors.Single().ShouldBeOfType<PackageErrors.NoServices>();
        HsdsPackage.Read(Zip(("services.csv", "name\nA\n"))).Errors.Single().ShouldBe(new PackageErrors.BadTable("services.csv", 1));
    }

    [OfficialFact]
    public void The_tables_among_the_examples_of_HSDS_are_read()
    {
        var files = Directory.GetFiles(Path.Combine(Official.Folder!, "examples", "csv"), "*.csv");
        var json = HsdsPackage.Read(Zip([.. files.Select(f => (Path.GetFileName(f), File.ReadAllText(f)))]));
        json.Errors.ShouldBeEmpty();
        var read = HsdsReader.Read(json.Value);
        read.Faults.ShouldBeEmpty();
        read.Services.ShouldNotBeEmpty();
    }

    private static MemoryStream Zip(params (string Name, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }

        stream.Position = 0;
        return stream;
    }
}
