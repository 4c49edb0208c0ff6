package io.github.adfacade.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the server answers: campaigns with every field that the network's spec names, no two alike. */
final class CannedAnswers {

    static final int PAGE = 100;

    private CannedAnswers() {}

    static String id(int number) {
        return String.format(Locale.ROOT, "adcamp_%010d", number);
    }

    static String title(int number) {
        return "Autumn cohort, flight " + number;
    }

    static byte[] one(int number) {
        return campaign(number).getBytes(UTF_8);
    }

    /** The newest first, as the network sorts them. */
    static byte[] page() {
        return IntStream.range(0, PAGE)
                .mapToObj(CannedAnswers::campaign)
                .collect(Collectors.joining(
                        ",",
                        "{\"data\":[",
                        "],\"page_info\":{\"end_cursor\":\"c100\",\"start_cursor\":\"c1\","
                                + "\"has_next_page\":false,\"has_previous_page\":false}}"))
                .getBytes(UTF_8);
    }

    private static String campaign(int number) {
        String issues = number % 4 == 0 ? """
                {"id":"adiss_%1$010d","message":"The creative needs another review after it is edited.",\
                "resource_id":"adcamp_%1$010d","resource_type":"ad_campaign"}""".formatted(number) : "";
        return TEMPLATE.formatted(
                number, title(number), issues, (PAGE - number) / 60 + 10, (PAGE - number) % 60, 1_000 + 37 * number);
    }

    /** One line, as a network sends it. */
    private static final String TEMPLATE = """
            {"id":"adcamp_%1$010d","title":"%2$s","platform":"meta","objective":"sales","optimization_goal":"purchase",\
            "bid_type":"minimum_cost","budget_amount":%6$d.5,"budget_amount_local":%6$d.5,"budget_currency":"usd",\
            "budget_optimization":"ad_campaign","budget_type":"daily","special_ad_categories":["employment"],\
            "status":"active","delivery_status":"active","issues":[%3$s],"created_at":"2026-09-20T%4$02d:%5$02d:30.125Z",\
            "updated_at":"2026-10-02T12:00:00Z","account":{"id":"biz_demo00000001","route":"demo-academy"},\
            "spend":%6$d.75,"spend_currency":"usd","impressions":%6$d00,"reach":%6$d0,"clicks":%6$d,"unique_clicks":%6$d,\
            "link_clicks":%6$d,"frequency":2.1,"click_through_rate":0.032,"unique_click_through_rate":0.027,\
            "cost_per_click":0.63,"cost_per_mille":20.0,"cost_per_unique_click":0.71,"purchases":15,"leads":25,\
            "schedules":0,"submitted_applications":0,"contacts":18,"completed_registrations":28,"viewed_contents":600,\
            "added_to_carts":42,"custom_conversions":10,"purchase_value":12600.25,"lead_value":310.5,"schedule_value":0,\
            "submitted_application_value":0,"contact_value":0,"completed_registration_value":0,"viewed_content_value":0,\
            "added_to_cart_value":1812.4,"cost_per_purchase":50.1,"cost_per_lead":30.2,"cost_per_schedule":null,\
            "cost_per_submitted_application":null,"cost_per_contact":41.67,"cost_per_completed_registration":26.79,\
            "cost_per_viewed_content":1.25,"cost_per_added_to_cart":17.86,"cost_per_result":50.1,\
            "result_event":"purchase","result_event_name":null,"results":15,"return_on_ad_spend":16.8,\
            "custom_event_counts":{"trial":7,"upsell":3},"custom_event_values":{"trial":70.5,"upsell":120}}""";
}
