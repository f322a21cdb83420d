namespace Juluo.HelpDirectory;

/// <summary>The properties of HSDS 3.0 objects, names and types only: used for reading files and for testing our output.</summary>
internal static class HsdsShape
{
    /// <param name="Type"><c>text</c>, <c>id</c>, <c>number</c>, <c>date</c>, <c>time</c>, <c>moment</c>, <c>uri</c>, <c>email</c>, or the name of an object.</param>
    /// <param name="Must">True if it is required.</param>
    /// <param name="Many">True if it is a list.</param>
    public sealed record Property(string Name, string Type, bool Must, bool Many)
    {
        public bool IsObject => Nouns.ContainsKey(Type);
    }

    private const string About = " attributes:attribute* metadata:metadata*";

    // name!:type*, where ! means required and * a list; the default type is text.
    private static readonly Dictionary<string, string> Written = new(StringComparer.Ordinal)
    {
        ["service"] =
            "id!:id organization_id:id program_id:id name! alternate_name description url:uri email:email status! interpretation_services application_process fees_description wait_time fees accreditations eligibility_description minimum_age:number maximum_age:number assured_date:date assurer_email:email licenses alert last_modified:moment phones:phone* schedules:schedule* service_areas:service_area* service_at_locations:service_at_location* languages:language* organization:organization funding:funding* cost_options:cost_option* program:program required_documents:required_document* contacts:contact*"
            + About,
        ["organization"] =
            "id!:id name! alternate_name description! email:email website:uri tax_status tax_id year_incorporated:number legal_status logo uri:uri parent_organization_id:id funding:funding* contacts:contact* phones:phone* locations:location* programs:program* organization_identifiers:organization_identifier* services:service*"
            + About,
        ["service_at_location"] =
            "id!:id service_id:id location_id:id description contacts:contact* phones:phone* schedules:schedule* location:location service:service"
            + About,
        ["location"] =
            "id!:id location_type! url:uri organization_id:id name alternate_name description transportation latitude:number longitude:number external_identifier external_identifier_type languages:language* addresses:address* contacts:contact* accessibility:accessibility* phones:phone* schedules:schedule*"
            + About,
        ["address"] =
            "id!:id location_id:id attention address_1! address_2 city! region state_province! postal_code! country! address_type!" + About,
        ["phone"] =
            "id!:id location_id:id service_id:id organization_id:id contact_id:id service_at_location_id:id number! extension:number type description languages:language*"
            + About,
        ["schedule"] =
            "id!:id service_id:id location_id:id service_at_location_id:id valid_from:date valid_to:date dtstart:date timezone:number until:date count:number wkst freq interval:number byday byweekno bymonthday byyearday description opens_at:time closes_at:time schedule_link:uri attending_type notes"
            + About,
        ["language"] = "id!:id service_id:id location_id:id phone_id:id name code note" + About,
        ["accessibility"] = "id!:id location_id:id description details url:uri" + About,
        ["contact"] =
            "id!:id organization_id:id service_id:id service_at_location_id:id location_id:id name title department email:email phones:phone*"
            + About,
        ["cost_option"] = "id!:id service_id:id valid_from:date valid_to:date option currency amount:number amount_description" + About,
        ["required_document"] = "id!:id service_id:id document uri:uri" + About,
        ["service_area"] = "id!:id service_id:id name description extent extent_type uri" + About,
        ["funding"] = "id!:id organization_id:id service_id:id source" + About,
        ["program"] = "id!:id organization_id:id name! alternate_name description!" + About,
        ["organization_identifier"] = "id!:id organization_id:id identifier_scheme identifier_type! identifier!" + About,
        ["attribute"] = "id!:id link_id:id taxonomy_term_id:id link_type link_entity value taxonomy_term:taxonomy_term metadata:metadata*",
        ["taxonomy_term"] =
            "id!:id code name! description! parent_id:id taxonomy taxonomy_detail:taxonomy language taxonomy_id:id term_uri:uri metadata:metadata*",
        ["taxonomy"] = "id!:id name! description! uri:uri version metadata:metadata*",
        ["metadata"] =
            "id!:id resource_id:id resource_type last_action_date!:date last_action_type! field_name! previous_value! replacement_value! updated_by!",
    };

    public static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, Property>> Nouns = Written.ToDictionary(
        n => n.Key,
        n => (IReadOnlyDictionary<string, Property>)n.Value.Split(' ').Select(Read).ToDictionary(p => p.Name, StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    /// <summary>The allowed values of enumerated properties; any other value is a fault.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Words = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["service.status"] = ["active", "inactive", "defunct", "temporarily closed"],
        ["location.location_type"] = ["physical", "postal", "virtual"],
        ["address.address_type"] = ["physical", "postal", "virtual"],
        ["schedule.freq"] = ["WEEKLY", "MONTHLY"],
        ["schedule.wkst"] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"],
    };

    private static Property Read(string written)
    {
        var many = written.EndsWith('*');
        var parts = written.TrimEnd('*').Split(':');
        return new(parts[0].TrimEnd('!'), parts.Length > 1 ? parts[1] : "text", parts[0].EndsWith('!'), many);
    }
}
