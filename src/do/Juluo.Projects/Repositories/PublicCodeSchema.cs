using static Juluo.Projects.PublicCodeRules;

namespace Juluo.Projects;

/// <summary>The schema of publiccode.yml, versions 0.2 to 0.7 (the standard for public software, yml.publiccode.tools). Files and addresses are not looked up.</summary>
internal static class PublicCodeSchema
{
    private static readonly PublicCodeRule Any = Text();

    private static readonly PublicCodeRule Organisation = Keys(new("name", Any), new("uri", Address, Must: true));

    private static readonly PublicCodeRule Dependency = Keys(
        new("name", Any, Must: true),
        new("versionMin", Any),
        new("versionMax", Any),
        new("version", Any),
        new("optional", Truth)
    );

    private static readonly PublicCodeRule Description = Keys(
        new("localisedName", Any),
        new("genericName", Text(most: 35)),
        new("shortDescription", Text(most: 150), Must: true),
        new("longDescription", Text(least: 150, most: 10_000), Must: true),
        new("documentation", WebAddress),
        new("apiDocumentation", WebAddress),
        new("features", List(Text(most: 100), some: true), Must: true),
        new("screenshots", List(File(".png", ".jpg", ".jpeg"))),
        new("videos", List(WebAddress)),
        new("awards", List(Any))
    );

    private static readonly PublicCodeRule Contractor = Keys(
        new("name", Any, Must: true),
        new("email", Email),
        new("website", WebAddress),
        new("until", Day, Must: true)
    );

    private static readonly PublicCodeRule Contact = Keys(
        new("name", Any, Must: true),
        new("email", Email),
        new("affiliation", Any),
        new("phone", Any)
    );

    private static readonly PublicCodeRule Italy = Keys(
        new("countryExtensionVersion", OneOf("0.2", "1.0")),
        new("conforme", Keys([.. TruthsOf("lineeGuidaDesign", "modelloInteroperabilita", "misureMinimeSicurezza", "gdpr")])),
        new("riuso", Keys(new Key("codiceIPA", Any))),
        new("piattaforme", Keys([.. TruthsOf("spid", "pagopa", "cie", "anpr", "io")]))
    );

    public static readonly PublicCodeRule Root = Keys(
        new(
            "publiccodeYmlVersion",
            OneOf("0", "0.2", "0.2.0", "0.2.1", "0.2.2", "0.3", "0.3.0", "0.4", "0.4.0", "0.5", "0.5.0", "0.7", "0.7.0"),
            Must: true
        ),
        new("name", Any, Must: true),
        new("applicationSuite", Any),
        new("url", Address, Must: true),
        new("landingURL", WebAddress),
        new("isBasedOn", OneOrList(Address)),
        new("softwareVersion", Any),
        new("releaseDate", Day),
        new("logo", File(".svg", ".svgz", ".png")),
        new("monochromeLogo", File(".svg", ".svgz", ".png")),
        new("organisation", Organisation),
        new("inputTypes", List(Media)),
        new("outputTypes", List(Media)),
        new("platforms", List(Any, some: true), Must: true),
        new("categories", List(In(Vocabularies.Categories))),
        new("usedBy", List(Any)),
        new("fundedBy", List(Organisation)),
        new("roadmap", WebAddress),
        new("developmentStatus", OneOf("concept", "development", "beta", "stable", "obsolete"), Must: true),
        new(
            "softwareType",
            OneOf(
                "standalone/mobile",
                "standalone/iot",
                "standalone/desktop",
                "standalone/web",
                "standalone/backend",
                "standalone/other",
                "addon",
                "library",
                "configurationFiles"
            ),
            Must: true
        ),
        new("supports", List(Keys(new Key("id", Any, Must: true)))),
        new(
            "intendedAudience",
            Keys(
                new("scope", List(In(Vocabularies.Scopes))),
                new("countries", List(In(Vocabularies.Countries))),
                new("unsupportedCountries", List(In(Vocabularies.Countries)))
            )
        ),
        new("description", ByLanguage(Description), Must: true),
        new(
            "legal",
            Keys(new("license", License, Must: true), new("mainCopyrightOwner", Any), new("repoOwner", Any), new("authorsFile", File())),
            Must: true
        ),
        new(
            "maintenance",
            Keys(
                new("type", OneOf("internal", "contract", "community", "none"), Must: true),
                new("contractors", List(Contractor)),
                new("contacts", List(Contact))
            ),
            Must: true
        ),
        new(
            "localisation",
            Keys(new("localisationReady", Truth, Must: true), new("availableLanguages", List(Language, some: true), Must: true)),
            Must: true
        ),
        new("dependsOn", Keys(new("open", List(Dependency)), new("proprietary", List(Dependency)), new("hardware", List(Dependency)))),
        new("IT", Italy),
        new("it", Italy)
    );

    private static IEnumerable<Key> TruthsOf(params string[] names) => names.Select(n => new Key(n, Truth));
}
